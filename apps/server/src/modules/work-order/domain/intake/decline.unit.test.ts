import { describe, expect, it } from 'vitest'
import { accept, addClue, answerDirectly, appealRefusal, attach, confirmDecline, decline, dispatch, join, rejectDecline, requestInfo, tick, transferEmergency, withdraw } from '../../testing/commands.ts'
import { fromTheDesk, fromTheWeb } from '../../testing/pasts.ts'
import { agent, alsoAs, dispatcher, officer, otherShiftLead, requester, shiftLead, STREET, sweeper, webAgent } from '../../testing/people.ts'
import { given, move } from '../../testing/scenario.ts'
import { DAY, HOUR, MINUTE, MONDAY, policy, worldFor } from '../../testing/world.ts'
import { workOrder } from '../decide.ts'
import { runningClock } from '../state.ts'

const proposed = given(fromTheWeb(), move(webAgent, decline()))

describe('不予受理须经值班长确认 confirmed by the shift lead (T10)', () => {
  it('受理员提出的，只是建议：状态不变，受理钟照走，值班长的确认钟开始', () => {
    const order = given(fromTheWeb()).when(webAgent, decline()).thenEvents({ type: 'DeclineProposed', data: { reason: 'litigation', alternative: '请向人民法院提起诉讼', by: 'web-agent-1' } })
    expect(order.state).toMatchObject({ status: 'intakePending', decline: { pending: { by: 'web-agent-1' }, isAppealed: false } })
    expect(runningClock(order.state, 'intake')).not.toBeNull()
    expect(runningClock(order.state, 'declineReview')).toMatchObject({ dueAt: order.now + HOUR, holderUnit: 'hotline-centre' })
  })
  it('值班长同意：不予受理，记下两人', () => {
    const order = proposed.when(shiftLead, confirmDecline).thenEvents({ type: 'RequestDeclined', data: { reason: 'litigation', alternative: '请向人民法院提起诉讼', by: 'shift-lead-1', proposedBy: 'web-agent-1' } })
    expect(order.state).toMatchObject({ status: 'declined', closedAt: order.now, decline: { pending: null, deciders: ['shift-lead-1', 'web-agent-1'], isAppealed: false } })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null)).toEqual([])
  })
  it('值班长不同意：继续受理', () => {
    const order = proposed.when(shiftLead, rejectDecline).thenEvents({ type: 'DeclineRejected', data: { by: 'shift-lead-1' } })
    expect(runningClock(order.state, 'declineReview')).toBeNull()
    order.when(webAgent, accept()).thenEvents('RequestAccepted')
  })
  it('值班长自己作的不需再确认；政策不要求确认的，谁作都算数', () => {
    given(fromTheWeb()).when(shiftLead, decline()).thenEvents('RequestDeclined')
    const plain = { policy: { ...policy, decline: { ...policy.decline, confirmedByShiftLead: false } } }
    given(fromTheWeb()).when(webAgent, decline(), MINUTE, plain).thenEvents({ type: 'RequestDeclined', data: { by: 'web-agent-1' } })
  })
  it('本人不能确认自己提的；没有待确认的无从确认；回访员不能确认', () => {
    const both = alsoAs(webAgent, 'shiftLead')
    given(fromTheWeb(), move(webAgent, decline())).when(both, confirmDecline).thenRefused('SAME_PERSON')
    given(fromTheWeb()).when(shiftLead, confirmDecline).thenRefused('NO_DECLINE_PENDING')
    proposed.when(officer, confirmDecline).thenRefused('NOT_YOUR_ROLE')
  })
  it('确认之前，别的决定都等着；紧急的照转，诉求人照撤、照补充', () => {
    for (const [who, command] of [[webAgent, accept()], [shiftLead, decline()], [agent, attach('m')], [webAgent, requestInfo()]] as const) proposed.when(who, command).thenRefused('DECLINE_PENDING')
    given(fromTheDesk(), move(agent, decline())).when(dispatcher, dispatch(STREET)).thenRefused('DECLINE_PENDING')
    const gone = proposed.when(agent, transferEmergency()).thenEvents('RequestTransferred')
    expect([gone.state.decline?.pending, runningClock(gone.state, 'declineReview')]).toEqual([null, null])
    expect(proposed.when(requester, withdraw()).thenEvents('WorkOrderWithdrawn').state.decline?.pending).toBeNull()
    proposed.when(requester, addClue()).thenEvents('ClueAdded')
  })
  it('其间有人并入的，不能再确认', () => proposed.and(move(dispatcher, join('order-member'))).when(shiftLead, confirmDecline).thenRefused('HAS_MEMBERS'))
  it('确认钟到点亮灯，不自动决定', () => void proposed.when(sweeper, tick, HOUR + 1).thenEvents({ type: 'ClockTurned', data: { clockId: 'declineReview', lamp: 'red' } }))
})

describe('诉求人申诉 appeal (T11)', () => {
  const declined = proposed.and(move(shiftLead, confirmDecline))
  const appealed = declined.and(move(requester, appealRefusal, DAY))

  it('15 日内一次；回到受理台，走申诉复核钟', () => {
    const order = declined.when(requester, appealRefusal, 15 * DAY).thenEvents({ type: 'RefusalAppealed', data: { textId: '00000000-0000-7000-8000-00000000f001' } })
    expect(order.state).toMatchObject({ status: 'intakePending', closedAt: null, lastRequesterWord: 'appeal', decline: { isAppealed: true, deciders: ['shift-lead-1', 'web-agent-1'] } })
    expect(order.state.clocks.filter((clock) => clock.stoppedAt === null)).toMatchObject([{ clockId: 'appealReview', dueAt: order.now + 72 * HOUR }])
    declined.when(requester, appealRefusal, 15 * DAY + 1).thenRefused('APPEAL_WINDOW_OVER', { days: 15 })
  })
  it('作过决定的人不能再决定，别人可以', () => {
    for (const command of [accept(), answerDirectly(), attach('m'), decline()]) {
      given(fromTheWeb({ kind: 'consultation' }), move(webAgent, decline()), move(shiftLead, confirmDecline), move(requester, appealRefusal)).when(webAgent, command).thenRefused('DECIDED_BY_SOMEBODY_ELSE')
    }
    appealed.when(shiftLead, decline()).thenRefused('DECIDED_BY_SOMEBODY_ELSE')
    appealed.and(move(agent, decline())).when(shiftLead, confirmDecline).thenRefused('DECIDED_BY_SOMEBODY_ELSE')
    const accepted = appealed.when(agent, accept()).thenEvents('RequestAccepted')
    expect(runningClock(accepted.state, 'appealReview')).toBeNull()
    expect(runningClock(accepted.state, 'total')).toMatchObject({ startedAt: MONDAY })
  })
  it('维持不予受理的，不能再申诉', () => {
    appealed.and(move(agent, decline()), move(otherShiftLead, confirmDecline)).when(requester, appealRefusal).thenRefused('APPEALED_ALREADY')
  })
  it('受理过再不受理的：总钟接着走，受理时不另起', () => {
    const order = given(fromTheDesk(), move(shiftLead, decline(), HOUR), move(requester, appealRefusal, HOUR))
    expect(runningClock(order.state, 'total')).toMatchObject({ startedAt: MONDAY, stoppedAt: null })
    const accepted = order.when(webAgent, accept()).thenEvents('RequestAccepted')
    expect(accepted.state.clocks.filter((clock) => clock.clockId === 'total')).toHaveLength(1)
    expect(accepted.state.acceptedAt).toBe(MONDAY)
    const merged = order.when(agent, attach('m')).thenEvents('RequestAccepted', 'WorkOrderMerged')
    expect(merged.state.clocks.filter((clock) => clock.stoppedAt === null).map((clock) => clock.clockId)).toEqual(['total'])
  })
  it('没有被拒的无从申诉；坐席不能代申诉', () => {
    given(fromTheWeb()).when(requester, appealRefusal).thenRefused('WRONG_STATUS', { status: 'intakePending' })
    declined.when(agent, appealRefusal).thenRefused('NOT_YOUR_ROLE')
  })
  it('早先的事件没有记下谁决定的，照样可以申诉', () => {
    const old = workOrder.evolve(given(fromTheWeb()).state, { type: 'RequestDeclined', at: MONDAY + HOUR, data: { reason: 'litigation', alternative: '请起诉', clocks: { stop: [1] } } })
    expect(workOrder.decide(appealRefusal, old, worldFor(requester, MONDAY + DAY))).toMatchObject([{ type: 'RefusalAppealed' }])
  })
})
