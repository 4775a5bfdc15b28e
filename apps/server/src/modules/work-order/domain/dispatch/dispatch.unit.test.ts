import { describe, expect, it } from 'vitest'
import { attach, dispatch, join, leave, openMemberCallBack, register, signFor, split, undo } from '../../testing/commands.ts'
import { attachedTo, awaitingVerdict, dispatchedTo, doneBy, fromTheDesk, fromTheWeb, handledBy, judged, passed, signedBy } from '../../testing/pasts.ts'
import {
  agent, BUREAU, CLOSED_UNIT, COMMUNITY, coordinatorOf, dispatcher, handlerOf, otherDispatcher, requester, STREET, sweeper, WATER,
} from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, DEPARTMENT_MATTER, HOUR, MINUTE, MONDAY, SECOND } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const pending = given(fromTheDesk())
const main = 'order-main'

describe('派单 dispatch', () => {
  it('直派：主办一家，派单钟停，签收钟与办理钟起', () => {
    const order = pending.when(dispatcher, dispatch(STREET)).thenEvents({
      type: 'WorkOrderDispatched', data: { assignments: [{ no: 1, unitCode: STREET, role: 'lead' }], proposalFollowed: true, by: 'dispatcher-1', undoUntil: MONDAY + MINUTE + 30 * SECOND },
    })
    expect(order.state).toMatchObject({ status: 'signPending', assignments: [{ no: 1, unitCode: STREET, role: 'lead', status: 'signPending', dispatchedAt: order.now, signedAt: null }] })
    expect(runningClock(order.state, 'dispatch')).toBeNull()
    expect(runningClock(order.state, 'sign', 1)).toMatchObject({ startedAt: order.now, dueAt: order.now + 4 * HOUR })
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ dueAt: order.now + 168 * HOUR })
  })
  it('双派：协办各有自己的签收钟和办理钟；未按建议派单要留痕', () => {
    const order = pending.when(dispatcher, dispatch(BUREAU, STREET, WATER)).thenEvents({
      type: 'WorkOrderDispatched',
      data: { proposalFollowed: false, assignments: [{ no: 1, unitCode: BUREAU, role: 'lead' }, { no: 2, unitCode: STREET, role: 'co' }, { no: 3, unitCode: WATER, role: 'co' }] },
    })
    for (const no of [1, 2, 3]) expect([runningClock(order.state, 'sign', no), runningClock(order.state, 'handling', no)]).not.toContain(null)
  })
  it('建议的单位换个顺序仍算按建议', () => {
    const order = given(fromTheDesk({ proposal: { lead: BUREAU, co: [STREET, WATER], because: [], listVersion: 'lists.1' } }))
    order.when(dispatcher, dispatch(BUREAU, WATER, STREET)).thenEvents({ type: 'WorkOrderDispatched', data: { proposalFollowed: true } })
    order.when(dispatcher, dispatch(BUREAU, WATER)).thenEvents({ type: 'WorkOrderDispatched', data: { proposalFollowed: false } })
  })
  it('派单理由随事件保存', () => {
    const because = [{ code: 'DUTY_LIST', params: { unit: STREET } }]
    pending.when(dispatcher, dispatch(STREET), MINUTE, { because }).thenEvents({ type: 'WorkOrderDispatched', data: { because } })
  })

  it('事项未定：MATTER_MISSING', () => given(fromTheDesk({ matterCode: null, matterBy: 'none' })).when(dispatcher, dispatch(STREET)).thenRefused('MATTER_MISSING'))
  it('单位不在目录：UNIT_UNKNOWN', () => pending.when(dispatcher, dispatch(STREET, 'nobody')).thenRefused('UNIT_UNKNOWN', { unit: 'nobody' }))
  it('单位已停用：UNIT_INACTIVE', () => pending.when(dispatcher, dispatch(CLOSED_UNIT)).thenRefused('UNIT_INACTIVE', { unit: CLOSED_UNIT }))
  it('社区不承办：UNIT_CANNOT_HANDLE', () => pending.when(dispatcher, dispatch(COMMUNITY)).thenRefused('UNIT_CANNOT_HANDLE', { unit: COMMUNITY }))
  it('同一单位不能既主办又协办：UNIT_TWICE', () => {
    pending.when(dispatcher, dispatch(STREET, STREET)).thenRefused('UNIT_TWICE')
    pending.when(dispatcher, dispatch(BUREAU, WATER, WATER)).thenRefused('UNIT_TWICE')
  })
  it('职能部门主责的事项不能只派基层：DEPARTMENT_MUST_JOIN', () => {
    const order = given(fromTheDesk({ matterCode: DEPARTMENT_MATTER }))
    order.when(dispatcher, dispatch(STREET)).thenRefused('DEPARTMENT_MUST_JOIN')
    order.when(dispatcher, dispatch(STREET, BUREAU)).thenEvents('WorkOrderDispatched')
    order.when(dispatcher, dispatch(BUREAU)).thenEvents('WorkOrderDispatched')
  })
  it('派过的不再派', () => pending.and(dispatchedTo(STREET)).when(dispatcher, dispatch(WATER)).thenRefused('WRONG_STATUS', { status: 'signPending' }))
  it('未受理的不派', () => given(fromTheWeb()).when(dispatcher, dispatch(STREET)).thenRefused('WRONG_STATUS', { status: 'intakePending' }))
  it('承办单位不能派', () => pending.when(handlerOf(STREET), dispatch(WATER)).thenRefused('NOT_YOUR_ROLE'))
})

describe('撤回 undo', () => {
  const dispatched = pending.and(dispatchedTo(BUREAU, WATER))

  it('30 秒内撤回派单：派单钟接着走，单位的钟停，份额留痕；重派另编号', () => {
    const order = dispatched.when(dispatcher, undo, 30 * SECOND).thenEvents('DispatchTakenBack')
    expect(order.state).toMatchObject({ status: 'dispatchPending', undoable: null, assignments: [{ no: 1, status: 'takenBack' }, { no: 2, status: 'takenBack' }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'dispatch'])
    expect(runningClock(order.state, 'dispatch')).toMatchObject({ startedAt: MONDAY, dueAt: MONDAY + 4 * HOUR })
    const again = order.when(dispatcher, dispatch(WATER)).thenEvents({ type: 'WorkOrderDispatched', data: { assignments: [{ no: 3, unitCode: WATER, role: 'lead' }] } })
    expect(runningClock(again.state, 'dispatch')).toBeNull()
    again.when(coordinatorOf(BUREAU), signFor).thenRefused('NOT_YOUR_ORDER')
    again.when(coordinatorOf(WATER), signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 3 } })
  })
  it('过了 30 秒：UNDO_TOO_LATE', () => dispatched.when(dispatcher, undo, 30 * SECOND + 1).thenRefused('UNDO_TOO_LATE', { seconds: 30 }))
  it('别人派的不能撤：NOTHING_TO_UNDO', () => dispatched.when(otherDispatcher, undo, SECOND).thenRefused('NOTHING_TO_UNDO'))
  it('没有可撤的：NOTHING_TO_UNDO', () => pending.when(dispatcher, undo, SECOND).thenRefused('NOTHING_TO_UNDO'))
  it('协办一签收就不能撤了', () => {
    const order = dispatched.when(coordinatorOf(WATER), signFor, SECOND).thenEvents('AssignmentSigned')
    expect(order.state.status).toBe('signPending')
    order.when(dispatcher, undo, SECOND).thenRefused('NOTHING_TO_UNDO')
  })
  it('撤过的不能再撤', () => dispatched.and(move(dispatcher, undo, SECOND)).when(dispatcher, undo, SECOND).thenRefused('NOTHING_TO_UNDO'))
})

describe('并单 attach', () => {
  it('并入主件：派单钟停，总钟照走，30 秒内可撤', () => {
    const order = pending.when(dispatcher, attach(main)).thenEvents({ type: 'WorkOrderMerged', data: { into: main, intoOrderNo: 'GD20260302000009', by: 'dispatcher-1' } })
    expect(order.state).toMatchObject({ status: 'merged', mergedInto: main })
    expect(order.state.clocks).toMatchObject([{ clockId: 'total', stoppedAt: null }, { clockId: 'dispatch', stoppedAt: order.now }])
    const back = order.when(dispatcher, undo, SECOND).thenEvents({ type: 'MergeTakenBack', data: { from: main } })
    expect(back.state).toMatchObject({ status: 'dispatchPending', mergedInto: null })
    expect(runningClock(back.state, 'dispatch')).toMatchObject({ startedAt: MONDAY })
  })
  it('待受理的并单即受理，总钟自来件起计；撤回后待派单，派单钟接着走', () => {
    const order = given(fromTheWeb(), move(agent, attach(main))).when(agent, undo, SECOND).thenEvents('MergeTakenBack')
    expect(order.state.status).toBe('dispatchPending')
    expect(runningClock(order.state, 'total')).toMatchObject({ startedAt: MONDAY })
    expect(runningClock(order.state, 'intake')).toBeNull()
    expect(runningClock(order.state, 'dispatch')).not.toBeNull()
  })
  it('已有成员的不能再并入别单：HAS_MEMBERS', () => pending.and(move(dispatcher, join('m1'))).when(dispatcher, attach(main)).thenRefused('HAS_MEMBERS'))
  it.each(['absent', 'declined', 'directAnswered', 'closed', 'archived', 'merged', 'callBackPending', 'callingBack'])('目标已到 %s：TARGET_IS_OVER', (status) =>
    pending.when(dispatcher, attach(main, status)).thenRefused('TARGET_IS_OVER', { orderNo: 'GD20260302000009' }))
  it('派出之后不能并', () => pending.and(dispatchedTo(STREET)).when(dispatcher, attach(main)).thenRefused('WRONG_STATUS'))
  it('成员的回访一旦开始，并单就不能再撤', () => {
    pending.and(attachedTo(main), move(sweeper, openMemberCallBack(STREET), SECOND)).when(dispatcher, undo, SECOND).thenRefused('NOTHING_TO_UNDO')
  })
})

describe('主件记下成员 join and leave', () => {
  it('成员加入、离开；重复的不再记', () => {
    const order = given(handledBy()).when(dispatcher, join('m1')).thenEvents({ type: 'MemberJoined', data: { memberId: 'm1' } })
    expect(order.state.members).toEqual(['m1'])
    order.when(dispatcher, join('m1')).thenEvents()
    const left = order.when(dispatcher, leave('m1')).thenEvents({ type: 'MemberLeft', data: { memberId: 'm1' } })
    expect(left.state.members).toEqual([])
    left.when(dispatcher, leave('m1')).thenEvents()
  })
  it.each([
    ['已在回访', given(awaitingVerdict())],
    ['已办结', given(awaitingVerdict(), judged(true, 5))],
    ['自己已并入别单', pending.and(attachedTo(main))],
  ])('主件%s，不再收成员：TARGET_IS_OVER', (_name, order) => order.when(dispatcher, join('m1')).thenRefused('TARGET_IS_OVER'))
  it('已归档的主件什么都不再记', () => {
    const archived = given(handledBy(), move(dispatcher, join('m1')), doneBy(STREET), passed, judged(true, 5), move(sweeper, { type: 'tick' }, 8 * DAY))
    expect(archived.state.status).toBe('archived')
    archived.when(dispatcher, leave('m1')).thenRefused('WRONG_STATUS', { status: 'archived' })
  })
  it('诉求人不能并单', () => pending.when(requester, attach(main)).thenRefused('NOT_YOUR_ROLE'))
})

describe('拆单 split', () => {
  it('一次来电几件事：分出的另成工单', () => {
    const order = pending.when(agent, split('c1', 'c2')).thenEvents({ type: 'WorkOrderSplit', data: { children: ['c1', 'c2'] } })
    expect(order.state).toMatchObject({ status: 'dispatchPending', children: ['c1', 'c2'] })
    expect(order.and(move(agent, split('c3'))).state.children).toEqual(['c1', 'c2', 'c3'])
  })
  it('分出的工单记得母单', () => expect(given(move(agent, register({ parentId: main }), 0)).state.parentId).toBe(main))
  it('派出之后不能拆', () => given(handledBy()).when(agent, split('c1')).thenRefused('WRONG_STATUS', { status: 'handling' }))
  it('已在审核的照样不能拆', () => given(handledBy(), doneBy(STREET)).when(agent, split('c1')).thenRefused('WRONG_STATUS', { status: 'centreReview' }))
})

describe('签收 sign for', () => {
  const dispatched = pending.and(dispatchedTo(BUREAU, WATER))

  it('主办签收：签收钟停，先行联系钟起，工单进入办理', () => {
    const order = dispatched.when(coordinatorOf(BUREAU), signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 1, by: `${BUREAU}-coordinator` } })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling', signedAt: order.now }, { status: 'signPending' }] })
    expect(runningClock(order.state, 'sign', 1)).toBeNull()
    expect(runningClock(order.state, 'firstContact', 1)).toMatchObject({ startedAt: order.now })
  })
  it('协办签收：只动自己的份额，没有先行联系钟', () => {
    const order = dispatched.when(coordinatorOf(WATER), signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 2 } })
    expect(order.state).toMatchObject({ status: 'signPending', assignments: [{ status: 'signPending' }, { status: 'handling' }] })
    expect(runningClock(order.state, 'firstContact')).toBeNull()
  })
  it('匿名诉求没有先行联系钟', () => {
    const order = given(fromTheDesk({ isAnonymous: true, contactId: null }), dispatchedTo(STREET), signedBy(STREET))
    expect(runningClock(order.state, 'firstContact')).toBeNull()
  })
  it('不是自己的单：NOT_YOUR_ORDER', () => dispatched.when(coordinatorOf(STREET), signFor).thenRefused('NOT_YOUR_ORDER'))
  it('签过的：ALREADY_SIGNED', () => dispatched.and(signedBy(BUREAU)).when(handlerOf(BUREAU), signFor).thenRefused('ALREADY_SIGNED'))
  it('派单员不能代签', () => dispatched.when(dispatcher, signFor).thenRefused('NOT_YOUR_ROLE'))
  it('中心审核通过以后没有可签的', () => given(awaitingVerdict()).when(coordinatorOf(STREET), signFor).thenRefused('ALREADY_SIGNED'))
})
