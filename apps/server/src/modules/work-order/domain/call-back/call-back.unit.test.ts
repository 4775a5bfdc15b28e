import { describe, expect, it } from 'vitest'
import { completeCallBack, evaluate, failedCall, openMemberCallBack, startCallBack } from '../../testing/commands.ts'
import { attachedTo, awaitingVerdict, callStarted, fromTheDesk, handledBy, memberAsked } from '../../testing/pasts.ts'
import { agent, alsoAs, centreReviewer, coordinatorOf, handlerOf, officer, requester, STREET, sweeper } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const pending = given(awaitingVerdict())
const calling = pending.and(callStarted())

describe('回访 call-back', () => {
  it('已解决且满意：办结，所有时钟停，窗口期后归档', () => {
    const order = calling.when(officer, completeCallBack(true, 4)).thenEvents(
      { type: 'CallBackCompleted', data: { solved: true, satisfaction: 4, round: 0, by: 'officer-1' } },
      { type: 'WorkOrderClosed', data: { outcome: 'satisfied', archiveAt: calling.now + MINUTE + 7 * DAY } },
    )
    expect(order.state).toMatchObject({ status: 'closed', closedAt: order.now, verdicts: [{ by: 'callBack', solved: true, satisfaction: 4, round: 0 }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
  })
  it.each([[true, 3, 'WorkOrderClosed'], [true, 2, 'ReworkOpened'], [false, 5, 'ReworkOpened'], [false, 1, 'ReworkOpened']] as const)('解决=%s 满意度=%i → %s', (solved, satisfaction, then) => {
    calling.when(officer, completeCallBack(solved, satisfaction)).thenEvents('CallBackCompleted', then)
  })
  it('还没到回访：WRONG_STATUS；没拨就填结果：WRONG_STATUS', () => {
    given(handledBy()).when(officer, startCallBack).thenRefused('WRONG_STATUS', { status: 'handling' })
    pending.when(officer, completeCallBack(true, 5)).thenRefused('WRONG_STATUS', { status: 'callBackPending' })
    pending.when(officer, failedCall()).thenRefused('WRONG_STATUS', { status: 'callBackPending' })
    calling.when(officer, startCallBack).thenRefused('WRONG_STATUS', { status: 'callingBack' })
  })

  describe('经手过的人不能回访：CALL_BACK_BY_INVOLVED_PERSON', () => {
    const involved = [['登记', agent], ['签收', coordinatorOf(STREET)], ['办理', handlerOf(STREET)], ['中心审核', centreReviewer]] as const
    it.each(involved)('%s的人不能拨打', (_name, person) => pending.when(alsoAs(person, 'callbackOfficer'), startCallBack).thenRefused('CALL_BACK_BY_INVOLVED_PERSON'))
    it.each(involved)('%s的人也不能替别人记结果', (_name, person) => {
      calling.when(alsoAs(person, 'callbackOfficer'), completeCallBack(true, 5)).thenRefused('CALL_BACK_BY_INVOLVED_PERSON')
      calling.when(alsoAs(person, 'callbackOfficer'), failedCall()).thenRefused('CALL_BACK_BY_INVOLVED_PERSON')
    })
    it('承办单位的人没有这个岗位：NOT_YOUR_ROLE', () => pending.when(handlerOf(STREET), startCallBack).thenRefused('NOT_YOUR_ROLE'))
  })
})

describe('未拨通 failed calls', () => {
  it('间隔 2 小时以后再拨：CALL_TOO_SOON', () => {
    const order = calling.when(officer, failedCall()).thenEvents({ type: 'CallBackFailed', data: { outcome: 'noAnswer', attempt: 1, callNotBefore: calling.now + MINUTE + 2 * HOUR } })
    expect(order.state).toMatchObject({ status: 'callBackPending', callAttempts: 1 })
    order.when(officer, startCallBack, 2 * HOUR - 1).thenRefused('CALL_TOO_SOON', { notBefore: order.now + 2 * HOUR })
    order.when(officer, startCallBack, 2 * HOUR).thenEvents('CallBackStarted')
    expect(runningClock(order.state, 'callBack')).toMatchObject({ startedAt: pending.now })
  })
  it('第三次仍未通：按无效回访办结', () => {
    const order = calling.and(move(officer, failedCall()), callStarted(2 * HOUR), move(officer, failedCall('busy')), callStarted(2 * HOUR)).when(officer, failedCall('wrongNumber'))
      .thenEvents({ type: 'CallBackExhausted', data: { attempt: 3, outcome: 'wrongNumber' } }, { type: 'WorkOrderClosed', data: { outcome: 'unreachable' } })
    expect(order.state).toMatchObject({ status: 'closed', callAttempts: 3, verdicts: [] })
  })
  it('等回电期间诉求人自己评价也可以', () => {
    calling.and(move(officer, failedCall())).when(requester, evaluate(true, 5)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
  })
})

describe('诉求人评价 evaluation', () => {
  it('自己评价即办结，不必回访', () => {
    const order = pending.when(requester, evaluate(true, 5)).thenEvents({ type: 'RequesterEvaluated', data: { round: 0, satisfaction: 5 } }, { type: 'WorkOrderClosed', data: { outcome: 'satisfied' } })
    expect(order.state.verdicts).toMatchObject([{ by: 'requester', satisfaction: 5 }])
  })
  it('不满意即重办', () => void pending.when(requester, evaluate(true, 1)).thenEvents('RequesterEvaluated', 'ReworkOpened'))
  it('还在办理、正在通话、已办结时不能评', () => {
    given(handledBy()).when(requester, evaluate(true, 5)).thenRefused('WRONG_STATUS', { status: 'handling' })
    calling.when(requester, evaluate(true, 5)).thenRefused('WRONG_STATUS', { status: 'callingBack' })
    pending.and(move(requester, evaluate(true, 5))).when(requester, evaluate(false, 1)).thenRefused('WRONG_STATUS', { status: 'closed' })
  })
  it('别人不能代评', () => pending.when(officer, evaluate(true, 5)).thenRefused('NOT_YOUR_ROLE'))
})

describe('成员的回访 call-back of a member', () => {
  const merged = given(fromTheDesk(), attachedTo('order-main'))
  const asked = merged.and(memberAsked(STREET))

  it('主件有了结果，成员各自回访、各自评价', () => {
    const order = merged.when(sweeper, openMemberCallBack(STREET), DAY).thenEvents({ type: 'MemberCallBackOpened', data: { leadUnit: STREET } })
    expect(order.state).toMatchObject({ status: 'merged', memberCallBack: true, proposal: { lead: STREET } })
    expect(runningClock(order.state, 'callBack')).toMatchObject({ startedAt: order.now })
    const closed = order.and(callStarted()).when(officer, completeCallBack(true, 5)).thenEvents('CallBackCompleted', { type: 'WorkOrderClosed', data: { outcome: 'satisfied' } })
    expect(closed.state).toMatchObject({ status: 'closed', memberCallBack: false, mergedInto: 'order-main' })
  })
  it('成员也可自己评价', () => void asked.when(requester, evaluate(true, 3)).thenEvents('RequesterEvaluated', 'WorkOrderClosed'))
  it('成员未拨通：仍在并单状态下等下一次', () => {
    const order = asked.and(callStarted()).when(officer, failedCall()).thenEvents('CallBackFailed')
    expect(order.state).toMatchObject({ status: 'merged', memberCallBack: true, callAttempts: 1 })
    order.when(officer, startCallBack).thenRefused('CALL_TOO_SOON')
  })
  it('成员不满意：由主件的主办单位重办，成员从此自成一单', () => {
    const order = asked.when(requester, evaluate(false, 1)).thenEvents('RequesterEvaluated', { type: 'ReworkOpened', data: { round: 1, assignment: { no: 1, unitCode: STREET, role: 'lead' } } })
    expect(order.state).toMatchObject({ status: 'rework', mergedInto: null, memberCallBack: false, assignments: [{ unitCode: STREET, role: 'lead', status: 'rework' }] })
    expect(runningClock(order.state, 'rework', 1)).not.toBeNull()
    order.when(coordinatorOf(STREET), { type: 'acceptRework' }).thenEvents('ReworkAccepted')
  })
  it('没有到期的：NOTHING_DUE', () => {
    given(fromTheDesk()).when(sweeper, openMemberCallBack(STREET)).thenRefused('NOTHING_DUE')
    asked.when(sweeper, openMemberCallBack(STREET)).thenRefused('NOTHING_DUE')
    asked.and(callStarted()).when(sweeper, openMemberCallBack(STREET)).thenRefused('NOTHING_DUE')
  })
  it('主件没有结果之前成员不能评价', () => merged.when(requester, evaluate(true, 5)).thenRefused('WRONG_STATUS', { status: 'merged' }))
})
