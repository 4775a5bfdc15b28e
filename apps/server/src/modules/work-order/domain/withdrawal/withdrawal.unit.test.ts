import { describe, expect, it } from 'vitest'
import { addClue, checkWithdrawal, decline, join, leave, requestInfo, takeBackWithdrawal, tick, withdraw } from '../../testing/commands.ts'
import { attachedTo, awaitingVerdict, dispatchedTo, doneBy, fromTheDesk, fromTheWeb, judged, passed, takenUpBy } from '../../testing/pasts.ts'
import { agent, alsoAs, centreReviewer, coordinatorOf, dispatcher, handlerOf, officer, requester, STREET, sweeper, WATER, webAgent } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, policy } from '../../testing/world.ts'
import { isPaused } from '../clock-turn.ts'
import { leadOf, runningClock } from '../state.ts'

const unchecked = { contactId: null, isAnonymous: true }
const handled = given(fromTheDesk(), dispatchedTo(STREET, WATER), ...takenUpBy(STREET))
const withdrawn = handled.and(move(requester, withdraw(), HOUR))

describe('撤回 withdraw (T61)', () => {
  it('各单位不再承办，所有的钟停；记下原因和找过的单位', () => {
    const order = handled.when(requester, withdraw(), HOUR).thenEvents({ type: 'WorkOrderWithdrawn', data: { reason: 'solvedAlready', by: 'requester', callId: null, goesOn: false, units: [STREET, WATER] } })
    expect(order.state).toMatchObject({ status: 'withdrawn', closedAt: order.now })
    expect(order.state.assignments.map((share) => share.status)).toEqual(['takenBack', 'takenBack'])
    expect(leadOf(order.state)).toBeNull()
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['withdrawalCheck'])
  })
  it.each([['待受理', given(fromTheWeb())], ['待补充', given(fromTheWeb(), move(webAgent, requestInfo()))], ['待派单', given(fromTheDesk())], ['待签收', given(fromTheDesk(), dispatchedTo(STREET))]])('%s可以', (_name, order) => {
    expect(order.when(requester, withdraw()).thenEvents('WorkOrderWithdrawn').state.status).toBe('withdrawn')
  })
  it('政策没有列的状态不能撤：已办待评的请评价', () => given(awaitingVerdict()).when(requester, withdraw()).thenRefused('WRONG_STATUS', { status: 'callBackPending' }))
  it('坐席代录须有录音编号；承办单位永远不能代撤', () => {
    handled.when(agent, withdraw()).thenRefused('CALL_ID_MISSING')
    handled.when(agent, withdraw({ callId: 'call-7' })).thenEvents({ type: 'WorkOrderWithdrawn', data: { by: 'agent-1', callId: 'call-7' } })
    for (const who of [handlerOf(STREET), coordinatorOf(STREET)]) handled.when(who, withdraw({ callId: 'call-7' })).thenRefused('NOT_YOUR_ROLE')
  })
  it('撤回之后不再补充、不再亮灯', () => {
    withdrawn.when(requester, addClue()).thenRefused('WRONG_STATUS')
    withdrawn.when(requester, withdraw()).thenRefused('WITHDRAWN_ALREADY')
    given(fromTheDesk(unchecked), dispatchedTo(STREET), move(requester, withdraw())).when(sweeper, tick, 300 * DAY).thenEvents()
  })
})

describe('恢复办理 take it back', () => {
  it('一切如前；停的时间不算，总钟一直在走', () => {
    const due = runningClock(handled.state, 'handling', 1)!.dueAt!
    const order = withdrawn.when(requester, takeBackWithdrawal(), 2 * DAY).thenEvents({ type: 'WithdrawalTakenBack', data: { alone: false, by: 'requester' } })
    expect(order.state).toMatchObject({ status: 'handling', closedAt: null, withdrawal: null, lastRequesterWord: 'reopening' })
    expect(order.state.assignments.map((share) => share.status)).toEqual(['handling', 'signPending'])
    expect(runningClock(order.state, 'handling', 1)).toMatchObject({ dueAt: due + 2 * DAY, stoppedAt: null })
    expect(runningClock(order.state, 'total')).toMatchObject({ stoppedAt: null })
    expect(runningClock(order.state, 'total')).not.toHaveProperty('turns')
    expect(runningClock(order.state, 'withdrawalCheck')).toBeNull()
  })
  it('撤回不能洗掉时间：已经超时的，恢复后仍然超时', () => {
    const late = handled.and(move(sweeper, tick, 200 * HOUR), move(requester, withdraw(), HOUR)).when(requester, takeBackWithdrawal(), DAY).thenEvents('WithdrawalTakenBack')
    const handling = runningClock(late.state, 'handling', 1)!
    expect([handling.lamp, handling.dueAt! < late.now]).toEqual(['red', true])
  })
  it('等补充时撤回的：提醒顺延，停住的受理钟仍停住', () => {
    const asked = given(fromTheWeb(), move(webAgent, requestInfo()))
    const reminder = asked.state.timers[0]!.at!
    const order = asked.and(move(requester, withdraw(), HOUR)).when(requester, takeBackWithdrawal(), DAY).thenEvents('WithdrawalTakenBack')
    expect(order.state).toMatchObject({ status: 'infoNeeded', timers: [{ timerId: 'infoReminder', at: reminder + DAY }] })
    expect(isPaused(runningClock(order.state, 'intake')!)).toBe(true)
  })
  it('提出不予受理后撤回的：恢复后不再挂着那项建议', () => {
    const order = given(fromTheWeb(), move(webAgent, decline()), move(requester, withdraw())).when(requester, takeBackWithdrawal()).thenEvents('WithdrawalTakenBack')
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['intake'])
  })
  it('七天为限；没有撤回的无从恢复；坐席代录须有录音', () => {
    withdrawn.when(requester, takeBackWithdrawal(), 7 * DAY).thenEvents('WithdrawalTakenBack')
    withdrawn.when(requester, takeBackWithdrawal(), 7 * DAY + 1).thenRefused('WITHDRAWAL_TAKE_BACK_OVER', { days: 7 })
    handled.when(requester, takeBackWithdrawal()).thenRefused('NOT_WITHDRAWN')
    withdrawn.when(agent, takeBackWithdrawal()).thenRefused('CALL_ID_MISSING')
  })
})

describe('抽查：是您本人、自愿撤回的吗 the check', () => {
  it('按比例抽查，24 小时内问；说明依据', () => {
    const order = handled.when(requester, withdraw()).thenEvents({ type: 'WorkOrderWithdrawn', data: { because: [{ code: 'WITHDRAWAL_SAMPLED', params: { percent: 50 }, source: { policy: 'life-cycle', version: 'test.1', entry: 'withdrawal.shareChecked' } }] } })
    expect(runningClock(order.state, 'withdrawalCheck')).toMatchObject({ dueAt: order.now + 24 * HOUR })
  })
  it('没有联系方式的、抽不中的，不问', () => {
    expect(given(fromTheDesk(unchecked), move(requester, withdraw())).state.clocks.some((clock) => clock.clockId === 'withdrawalCheck')).toBe(false)
    const none = handled.when(requester, withdraw(), HOUR, { policy: { ...policy, withdrawal: { ...policy.withdrawal, shareChecked: 0 } } }).thenEvents('WorkOrderWithdrawn')
    none.when(officer, checkWithdrawal('confirmed')).thenRefused('NO_CHECK_DUE')
  })
  it('本人确认：问完为止', () => {
    const order = withdrawn.when(officer, checkWithdrawal('confirmed')).thenEvents({ type: 'WithdrawalChecked', data: { outcome: 'confirmed', isLast: true } })
    order.when(officer, checkWithdrawal('confirmed')).thenRefused('NO_CHECK_DUE')
  })
  it('打不通再打，次数用完为止', () => {
    const once = withdrawn.when(officer, checkWithdrawal('noAnswer')).thenEvents({ type: 'WithdrawalChecked', data: { call: 1, isLast: false } })
    once.when(officer, checkWithdrawal('noAnswer')).thenEvents({ type: 'WithdrawalChecked', data: { call: 2, isLast: true } })
  })
  it.each(['notRequester', 'pressed'] as const)('%s：工单恢复如前', (outcome) => {
    const order = withdrawn.when(officer, checkWithdrawal(outcome), 3 * HOUR).thenEvents({ type: 'WithdrawalContested', data: { outcome, by: 'officer-1' } })
    expect(order.state.status).toBe('handling')
    expect(order.state.assignments.map((share) => share.status)).toEqual(['handling', 'signPending'])
  })
  it('代录撤回的人、办理过的人不能核实', () => {
    const both = alsoAs(agent, 'callbackOfficer')
    handled.and(move(agent, withdraw({ callId: 'call-7' }))).when(both, checkWithdrawal('confirmed')).thenRefused('CHECK_BY_INVOLVED_PERSON')
    withdrawn.when(alsoAs(coordinatorOf(STREET), 'callbackOfficer'), checkWithdrawal('confirmed')).thenRefused('CHECK_BY_INVOLVED_PERSON')
  })
})

describe('聚簇 members and main orders', () => {
  const member = given(fromTheDesk(), attachedTo('order-main'))
  const main = given(fromTheDesk(), move(dispatcher, join('order-member')), dispatchedTo(STREET), ...takenUpBy(STREET))

  it('并入的成员撤回只撤自己；恢复时主件还在就并回去，主件已结束就单独办', () => {
    const gone = member.and(move(requester, withdraw(), HOUR))
    expect(gone.when(requester, takeBackWithdrawal()).thenEvents({ type: 'WithdrawalTakenBack', data: { alone: false } }).state).toMatchObject({ status: 'merged', mergedInto: 'order-main' })
    const alone = gone.when(requester, takeBackWithdrawal({ rejoins: false })).thenEvents({ type: 'WithdrawalTakenBack', data: { alone: true } })
    expect(alone.state).toMatchObject({ status: 'dispatchPending', mergedInto: null })
    expect(runningClock(alone.state, 'dispatch')?.startedAt).toBe(alone.now)
  })
  it('主件的诉求人撤回：为并入的人办下去，只是不再问他', () => {
    const order = main.when(requester, withdraw()).thenEvents({ type: 'WorkOrderWithdrawn', data: { goesOn: true, units: [] } })
    expect(order.state).toMatchObject({ status: 'handling', closedAt: null })
    const closed = order.and(doneBy(STREET)).when(centreReviewer, passed.command).thenEvents('ResultPassedByCentre', { type: 'WorkOrderClosed', data: { outcome: 'withdrawn' } })
    expect(closed.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
    closed.when(requester, takeBackWithdrawal()).thenRefused('WRONG_STATUS', { status: 'closed' })
  })
  it('主件的诉求人又要办：照常回访', () => {
    const order = main.and(move(requester, withdraw()), move(requester, takeBackWithdrawal()))
    expect(order.state).toMatchObject({ status: 'handling', withdrawal: null })
    order.and(doneBy(STREET), passed).and(judged(true, 5))
  })
  it('诉求人可以离开主件', () => void main.when(requester, leave('order-member')).thenEvents('MemberLeft'))
})
