import { describe, expect, it } from 'vitest'
import * as command from '../../testing/commands.ts'
import { BUREAU, coordinatorOf, dispatcher, DISTRICT, inspector, officer, requester, STREET, supervisor, sweeper, WATER } from '../../testing/people.ts'
import { attachedTo, awaitingVerdict, callStarted, dispatchedTo, doneBy, fromTheDesk, memberAsked, passed, reworkedBy, takenUpBy } from '../../testing/pasts.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY } from '../../testing/world.ts'
import { runningClock } from '../state.ts'

const { ownPhoneOf } = command
const judgedByPhone = (unit: string, accountId?: string, satisfaction = 5) => ({ ...command.evaluate(satisfaction > 2, satisfaction), ...ownPhoneOf(unit, accountId) })
const awaiting = given(awaitingVerdict())
const suspected = awaiting.and(move(requester, judgedByPhone(STREET)))

describe('评价疑似自问自答 VerdictSuspected (T67)', () => {
  it('经办人自己的号码：评价照记，同一步里另记疑点，起审查钟', () => {
    const order = awaiting.when(requester, judgedByPhone(STREET)).thenEvents('RequesterEvaluated', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { no: 1, round: 0, unitCode: STREET, because: [{ code: 'VERDICT_BY_HANDLER', params: {} }], by: 'system' } })
    expect(order.state).toMatchObject({ status: 'closed', verdicts: [{ satisfaction: 5 }], suspicions: [{ no: 1, round: 0, unitCode: STREET, outcome: null }] })
    expect(runningClock(order.state, 'suspicionReview')).toMatchObject({ assignmentNo: null, startedAt: order.now })
    expect(JSON.stringify(order.events.at(-1))).not.toContain('handler"')
  })
  it('回访得来的评价一样；单位里没有经办的人也算', () => {
    awaiting.and(callStarted()).when(officer, { ...command.completeCallBack(true, 4), ...ownPhoneOf(STREET, 'somebody') })
      .thenEvents('CallBackCompleted', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { unitCode: STREET, because: [{ code: 'VERDICT_BY_UNIT_STAFF', params: {} }] } })
  })
  it('不管评价怎么说：不满意的照样重办，疑点另审，钟号不撞', () => {
    const order = awaiting.when(requester, judgedByPhone(STREET, 'somebody', 1)).thenEvents('RequesterEvaluated', 'ReworkOpened', 'VerdictSuspected')
    expect(order.state.clocks.map(({ no }) => no)).toEqual(order.state.clocks.map((_clock, index) => index + 1))
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId).toSorted()).toEqual(['rework', 'suspicionReview', 'total'])
    // Once it is closed again, the same suspicion is open, and no second one beside it.
    const again = order.and(...reworkedBy(STREET)).when(requester, judgedByPhone(STREET)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
    expect(again.state.suspicions).toHaveLength(1)
    again.when(inspector, command.confirmFraud()).thenEvents('FraudConfirmed', 'ReworkEscalated')
  })
  it('办过又退了的单位也算；撤回派单的、无关的单位、没有登记号码的不算', () => {
    const returned = given(fromTheDesk(), dispatchedTo(STREET), move(coordinatorOf(STREET), command.requestReturn(BUREAU)), move(dispatcher, command.approveReturn()), dispatchedTo(BUREAU), ...takenUpBy(BUREAU), ...doneBy(BUREAU), passed)
    returned.when(requester, judgedByPhone(STREET)).thenEvents('RequesterEvaluated', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { unitCode: STREET } })
    const undone = given(fromTheDesk(), dispatchedTo(WATER), move(dispatcher, command.undo, 5_000), dispatchedTo(STREET), ...takenUpBy(STREET), ...doneBy(STREET), passed)
    undone.when(requester, judgedByPhone(WATER)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
    awaiting.when(requester, judgedByPhone(WATER)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
    awaiting.when(requester, judgedByPhone(DISTRICT)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
    awaiting.when(requester, command.evaluate(true, 5)).thenEvents('RequesterEvaluated', 'WorkOrderClosed')
  })
  it('一个号码几个人登记：经办人在先', () => {
    awaiting.when(requester, { ...command.evaluate(true, 5), phoneMatches: [...ownPhoneOf(STREET, 'somebody').phoneMatches, ...ownPhoneOf(STREET).phoneMatches] })
      .thenEvents('RequesterEvaluated', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { because: [{ code: 'VERDICT_BY_HANDLER' }] } })
  })
  it('并入的成员：办主件的单位的人', () => {
    const member = given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET))
    const order = member.when(requester, judgedByPhone(STREET)).thenEvents('RequesterEvaluated', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { unitCode: STREET } })
    order.when(inspector, command.confirmFraud()).thenEvents('FraudConfirmed', 'ReworkOpened')
  })
})

describe('疑点的两种了结', () => {
  it('没有了结之前不归档，逾期只亮灯', () => {
    suspected.when(sweeper, command.tick, 8 * DAY).thenEvents({ type: 'ClockTurned', data: { clockId: 'suspicionReview', lamp: 'red' } })
    suspected.and(move(inspector, command.dismissSuspicion)).when(sweeper, command.tick, 8 * DAY).thenEvents('WorkOrderArchived')
  })
  it('查实：评价作废，重办，审查钟停，疑点记为查实', () => {
    const order = suspected.when(inspector, command.confirmFraud()).thenEvents({ type: 'FraudConfirmed', data: { voided: 1 } }, 'ReworkOpened')
    expect(order.state).toMatchObject({ status: 'rework', verdicts: [{ isVoid: true }], suspicions: [{ outcome: 'confirmed' }] })
    expect(runningClock(order.state, 'suspicionReview')).toBeNull()
  })
  it('排除：评价照常算数；同一件以后的评价另外看', () => {
    const order = suspected.when(supervisor, command.dismissSuspicion).thenEvents({ type: 'SuspicionDismissed', data: { no: 1, note: command.dismissSuspicion.note } })
    expect(order.state).toMatchObject({ status: 'closed', suspicions: [{ outcome: 'dismissed' }] })
    expect(order.state.verdicts[0]).not.toHaveProperty('isVoid')
    expect(runningClock(order.state, 'suspicionReview')).toBeNull()
    order.and(move(requester, command.reopen), ...reworkedBy(STREET)).when(requester, judgedByPhone(STREET)).thenEvents('RequesterEvaluated', 'WorkOrderClosed', { type: 'VerdictSuspected', data: { no: 2, round: 1 } })
  })
  it('重办期间疑点还在，照样可以排除', () => {
    const order = suspected.and(move(requester, command.reopen))
    expect(runningClock(order.state, 'suspicionReview')).not.toBeNull()
    order.when(inspector, command.dismissSuspicion).thenEvents('SuspicionDismissed')
  })
  it('没有疑点、办过的单位的人、别的岗位：都不行', () => {
    awaiting.when(inspector, command.dismissSuspicion).thenRefused('NOTHING_SUSPECTED')
    suspected.and(move(inspector, command.dismissSuspicion)).when(inspector, command.dismissSuspicion).thenRefused('NOTHING_SUSPECTED')
    suspected.when({ kind: 'staff', accountId: 'of-the-street', unitCode: STREET, roles: ['supervisor'] }, command.dismissSuspicion).thenRefused('INTERESTED_PERSON')
    suspected.when({ kind: 'staff', accountId: 'dispatcher-1', unitCode: 'hotline-centre', roles: ['supervisor'] }, command.dismissSuspicion).thenRefused('INTERESTED_PERSON')
    for (const by of [dispatcher, coordinatorOf(STREET), officer, requester]) suspected.when(by, command.dismissSuspicion).thenRefused('NOT_YOUR_ROLE')
    const member = given(fromTheDesk(), attachedTo('order-main'), memberAsked(STREET), move(requester, judgedByPhone(STREET)))
    member.when({ kind: 'staff', accountId: 'of-the-street', unitCode: STREET, roles: ['supervisor'] }, command.dismissSuspicion).thenRefused('INTERESTED_PERSON')
  })
})
