import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, withoutMembers, type GuardAnswer } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'

const DAY = 86_400_000

/** An appeal is decided by somebody else than whoever declined (T11): they neither accept nor decline nor answer it again. */
export const notWhoDeclined = (state: WorkOrderState, given: Given): GuardAnswer =>
  state.decline?.isAppealed && state.decline.deciders.includes(accountOf(given)) ? refuse('DECIDED_BY_SOMEBODY_ELSE') : null

/** T10: not for this hotline; the requester is told another way. Where policy says so, it counts only when the shift lead has confirmed it. */
export const decline: Action<'decline'> = {
  type: 'decline',
  actors: ['shiftLead', 'webAgent', 'agent'],
  guard: (state, given) => firstRefusal(inStatus(state, 'intakePending', 'dispatchPending'), withoutMembers(state), notWhoDeclined(state, given)),
  decide({ reason, alternative }, state, given) {
    const by = accountOf(given)
    if (!given.policy.decline.confirmedByShiftLead || isShiftLead(given)) return [declined(state, given, { reason, alternative, by })]
    const review = clockStarter(state, given)('declineReview')
    const clock = given.actor.kind === 'staff' ? { ...review, holderUnit: given.actor.unitCode } : review
    return [{ type: 'DeclineProposed', at: given.now, data: { reason, alternative, by, clocks: { start: [clock] } } }]
  },
}

const isShiftLead = (given: Given): boolean => given.actor.kind === 'staff' && given.actor.roles.includes('shiftLead')

const declined = (state: WorkOrderState, given: Given, facts: { readonly reason: string; readonly alternative: string; readonly by: string; readonly proposedBy?: string }): WorkOrderEvent =>
  ({ type: 'RequestDeclined', at: given.now, data: { ...facts, clocks: { stop: allRunning(state) } } })

const pendingGuard: Action['guard'] = (state, given) => {
  const pending = state.decline?.pending ?? null
  if (pending === null) return refuse('NO_DECLINE_PENDING')
  return pending.by === accountOf(given) ? refuse('SAME_PERSON') : null
}

/** T10: the shift lead confirms what was proposed. */
export const confirmDecline: Action<'confirmDecline'> = {
  type: 'confirmDecline',
  actors: ['shiftLead'],
  guard: (state, given) => firstRefusal(pendingGuard(state, given), withoutMembers(state), notWhoDeclined(state, given)),
  decide(_command, state, given) {
    const { reason, alternative, by } = state.decline!.pending!
    return [declined(state, given, { reason, alternative, by: accountOf(given), proposedBy: by })]
  },
}

/** T10: the shift lead finds that the hotline is responsible after all; the order goes on at its desk. */
export const rejectDecline: Action<'rejectDecline'> = {
  type: 'rejectDecline',
  actors: ['shiftLead'],
  guard: pendingGuard,
  decide: (command, state, given) => [{ type: 'DeclineRejected', at: given.now, data: { reason: command.reason, by: accountOf(given), clocks: { stop: running(state, ['declineReview']) } } }],
}

/** T11: the requester does not accept the refusal: once, within the policy's days, decided by somebody else. Where one waits, the decision has its own clock. */
export const appealRefusal: Action<'appealRefusal'> = {
  type: 'appealRefusal',
  actors: ['requester'],
  guard(state, given) {
    const refusal = inStatus(state, 'declined')
    if (refusal) return refusal
    if (state.decline?.isAppealed) return refuse('APPEALED_ALREADY')
    const { appealDays } = given.policy.decline
    return given.now > (state.closedAt ?? 0) + appealDays * DAY ? refuse('APPEAL_WINDOW_OVER', { days: appealDays }) : null
  },
  decide(command, state, given) {
    const total = state.clocks.filter((clock) => clock.clockId === 'total').map((clock) => clock.no)
    return [{ type: 'RefusalAppealed', at: given.now, data: { textId: command.textId, textDigest: command.textDigest, clocks: { resume: total, start: [clockStarter(state, given)('appealReview')] } } }]
  },
}
