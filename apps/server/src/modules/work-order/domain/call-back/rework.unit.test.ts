import { describe, expect, it } from 'vitest'
import { acceptRework, contact, evaluate, reopen, signFor, submit } from '../../testing/commands.ts'
import { approvedBy, attachedTo, awaitingVerdict, doneBy, fromTheDesk, judged, memberAsked, passed, reworkedBy, takenUpBy } from '../../testing/pasts.ts'
import { coordinatorOf, DISTRICT, handlerOf, officer, requester, STREET, sweeper, WATER } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY } from '../../testing/world.ts'
import { leadOf } from '../state.ts'

const closed = given(awaitingVerdict(), judged(true, 5))
const firstRework = given(awaitingVerdict(), judged(false, 2))
const escalated = firstRework.and(reworkedBy(STREET), judged(true, 1))
const secondDone = escalated.and(takenUpBy(DISTRICT), doneBy(DISTRICT), passed)

describe('重办 rework', () => {
  it('第一次不满意：原单位重办，重办钟起，回访钟停', () => {
    const order = given(awaitingVerdict()).when(requester, evaluate(false, 2)).thenEvents('RequesterEvaluated', {
      type: 'ReworkOpened',
      data: { round: 1, assignment: null, because: [{ code: 'REWORK_UNSOLVED', params: { satisfaction: 2, round: 1 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'rework' } }] },
    })
    expect(order.state).toMatchObject({ status: 'rework', reworkRound: 1, assignments: [{ no: 1, unitCode: STREET, role: 'lead', status: 'rework', submittedAt: null, submittedBy: null }] })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total', 'rework'])
  })
  it('满意度低但已解决：理由是不满意', () => {
    given(awaitingVerdict()).when(requester, evaluate(true, 2)).thenEvents('RequesterEvaluated', { type: 'ReworkOpened', data: { because: [expect.objectContaining({ code: 'REWORK_DISSATISFIED' })] } })
  })
  it('单位接下重办，再走一遍内审、中心审核、回访；结果记在第一轮', () => {
    const order = firstRework.when(coordinatorOf(STREET), acceptRework).thenEvents({ type: 'ReworkAccepted', data: { no: 1 } })
    expect(order.state).toMatchObject({ status: 'handling', assignments: [{ status: 'handling' }] })
    const again = order.and(doneBy(STREET), passed)
    expect(again.state).toMatchObject({ status: 'callBackPending', results: [{ round: 0 }, { round: 1 }] })
    again.and(judged(true, 4)).when(requester, evaluate(true, 5)).thenRefused('WRONG_STATUS', { status: 'closed' })
  })
  it('没接下之前不能交结果，可以先联系诉求人', () => {
    firstRework.when(handlerOf(STREET), submit()).thenRefused('WRONG_STATUS', { status: 'rework' })
    firstRework.when(handlerOf(STREET), contact()).thenEvents('RequesterContacted')
  })
  it('别的单位不能接：NOT_YOUR_ORDER；不在重办：WRONG_STATUS', () => {
    firstRework.when(coordinatorOf(WATER), acceptRework).thenRefused('NOT_YOUR_ORDER')
    given(awaitingVerdict()).when(coordinatorOf(STREET), acceptRework).thenRefused('WRONG_STATUS', { status: 'callBackPending' })
    firstRework.when(officer, acceptRework).thenRefused('NOT_YOUR_ROLE')
  })
})

describe('第二次不满意 the second bad verdict', () => {
  it('提级到上级单位：原主办转协办（已办完），新主办走签收钟和重办钟', () => {
    const order = firstRework.and(reworkedBy(STREET)).when(requester, evaluate(false, 1))
      .thenEvents('RequesterEvaluated', { type: 'ReworkEscalated', data: { round: 2, lead: { no: 2, unitCode: DISTRICT, role: 'lead' } } })
    expect(order.state).toMatchObject({
      status: 'escalated', reworkRound: 2,
      assignments: [{ unitCode: STREET, role: 'co', status: 'done' }, { unitCode: DISTRICT, role: 'lead', status: 'signPending', signedAt: null }],
    })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => [clock.clockId, clock.assignmentNo])).toEqual([['total', null], ['sign', 2], ['rework', 2]])
  })
  it('上级签收后仍是提级办理，先联系再交；原单位的份额已完', () => {
    const order = escalated.when(coordinatorOf(DISTRICT), signFor).thenEvents({ type: 'AssignmentSigned', data: { no: 2 } })
    expect(order.state.status).toBe('escalated')
    order.when(handlerOf(DISTRICT), submit()).thenRefused('CONTACT_FIRST')
    order.when(coordinatorOf(STREET), signFor).thenRefused('ALREADY_SIGNED')
    order.and(move(handlerOf(DISTRICT), contact())).when(handlerOf(DISTRICT), submit()).thenEvents({ type: 'ResultSubmitted', data: { no: 2, round: 2 } })
  })
  it('没有上级的单位自己再重办一次', () => {
    const order = given(awaitingVerdict(WATER), judged(false, 1), reworkedBy(WATER)).when(requester, evaluate(false, 1)).thenEvents('RequesterEvaluated', { type: 'ReworkOpened', data: { round: 2, assignment: null } })
    expect(leadOf(order.state)).toMatchObject({ no: 1, unitCode: WATER, status: 'rework' })
  })
  it('第三次不满意：轮次用完，按不满意办结', () => {
    const order = secondDone.when(requester, evaluate(false, 1)).thenEvents('RequesterEvaluated', { type: 'WorkOrderClosed', data: { outcome: 'unsatisfied' } })
    expect(order.state).toMatchObject({ status: 'closed', reworkRound: 2, verdicts: [{ round: 0 }, { round: 1 }, { round: 2 }] })
    order.when(requester, reopen).thenRefused('REWORK_LIMIT_REACHED', { rounds: 2 })
  })
  it('第三次满意：照常办结', () => void secondDone.when(requester, evaluate(true, 4)).thenEvents('RequesterEvaluated', { type: 'WorkOrderClosed', data: { outcome: 'satisfied' } }))
})

describe('办结后重办 reopen', () => {
  it('窗口期内：重开，归档定时器作废，总钟是同一条、接着走', () => {
    const order = closed.when(requester, reopen, 7 * DAY).thenEvents('WorkOrderReopened', { type: 'ReworkOpened', data: { round: 1, because: [{ code: 'REWORK_REQUESTER_REOPENED', params: {} }] } })
    expect(order.state).toMatchObject({ status: 'rework', closedAt: null, reworkRound: 1, lastRequesterWord: 'reopening' })
    expect(order.state.timers.every((timer) => timer.at === null)).toBe(true)
    expect(order.state.clocks.filter((clock) => clock.clockId === 'total')).toMatchObject([{ no: 1, stoppedAt: null, startedAt: closed.state.registeredAt }])
    order.when(sweeper, { type: 'tick' }, 1).thenEvents()
    order.and(reworkedBy(STREET), judged(true, 5)).when(requester, reopen).thenEvents('WorkOrderReopened', 'ReworkEscalated')
  })
  it('过了窗口期：REOPEN_WINDOW_OVER', () => closed.when(requester, reopen, 7 * DAY + 1).thenRefused('REOPEN_WINDOW_OVER', { days: 7 }))
  it('没有办结：WRONG_STATUS；别人不能代开', () => {
    given(awaitingVerdict()).when(requester, reopen).thenRefused('WRONG_STATUS')
    closed.when(officer, reopen).thenRefused('NOT_YOUR_ROLE')
  })
  it('归档以后：WRONG_STATUS', () => closed.and(move(sweeper, { type: 'tick' }, 7 * DAY)).when(requester, reopen).thenRefused('WRONG_STATUS', { status: 'archived' }))
  it('办结的成员同样可以重开，由主件的主办单位重办', () => {
    const member = given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET), judged(true, 5))
    const order = member.when(requester, reopen, DAY).thenEvents('WorkOrderReopened', { type: 'ReworkOpened', data: { round: 1, assignment: { no: 1, unitCode: STREET, role: 'lead' } } })
    expect(order.state).toMatchObject({ status: 'rework', mergedInto: null })
    order.and(move(coordinatorOf(STREET), acceptRework), move(handlerOf(STREET), contact()), move(handlerOf(STREET), submit()), approvedBy(STREET))
  })
})
