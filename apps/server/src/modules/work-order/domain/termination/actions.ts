import { refuse } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { allRunning, clockStarter } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, withoutMembers, type GuardAnswer } from '../guards.ts'
import { majorityOf, mayVote, panelReason, panelTimedOut, voteOf } from '../panel.ts'
import { isRunning, leadOf, type WorkOrderState } from '../state.ts'
import type { TerminationCommand } from './commands.ts'
import type { TerminationState } from './state.ts'

const day = 86_400_000
const canEnd = (state: WorkOrderState): GuardAnswer => inStatus(state, 'handling', 'escalated', 'unitReview', 'centreReview', 'suspended')
const pendingOf = (state: WorkOrderState): TerminationState | null => (state.termination && state.termination.decided === null && isRunning(state, state.termination.reviewNo) ? state.termination : null)

/** T62a: the lead finds that it cannot or need not be handled on; the order goes on meanwhile. */
export const applyTermination: Action<'applyTermination'> = {
  type: 'applyTermination',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const isLead = given.actor.kind === 'staff' && leadOf(state)?.unitCode === given.actor.unitCode
    const refusal = firstRefusal(canEnd(state), isLead ? null : refuse('NOT_YOUR_ORDER'), withoutMembers(state))
    if (refusal) return refusal
    if (pendingOf(state)) return refuse('TERMINATION_PENDING')
    const { mostApplications } = given.policy.termination
    return (state.termination?.applications ?? 0) >= mostApplications ? refuse('TERMINATION_APPLICATIONS_USED_UP', { times: mostApplications }) : null
  },
  decide({ type: _type, ...facts }, state, given) {
    if (facts.attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    const lead = leadOf(state)!
    return [{ type: 'TerminationApplied', at: given.now, data: { no: lead.no, unitCode: lead.unitCode, ...facts, by: accountOf(given), clocks: { start: [clockStarter(state, given)('terminationReview')] } } }]
  },
}

/** T62: a member of the panel votes, with the reason; the vote that makes the majority decides in the same act. */
export const voteOnTermination: Action<'voteOnTermination'> = {
  type: 'voteOnTermination',
  actors: ['panelMember'],
  guard(state, given) {
    const pending = pendingOf(state)
    return pending ? firstRefusal(canEnd(state), withoutMembers(state), mayVote(state, pending, given)) : refuse('TERMINATION_NOT_ASKED')
  },
  decide({ isFor, reason }, state, given) {
    const pending = pendingOf(state)!
    const vote = voteOf(isFor, given)
    const votes = [...pending.votes, vote]
    const voted: WorkOrderEvent = { type: 'TerminationVoted', at: given.now, data: { isFor, reason, isLegal: vote.isLegal, by: vote.by } }
    const majority = majorityOf(votes, given)
    if (majority === null) return [voted]
    const because = [panelReason(votes, given)]
    if (majority === 'against') return [voted, { type: 'TerminationRefused', at: given.now, data: { because, clocks: { stop: [pending.reviewNo] } } }]
    return [voted, terminated(state, pending, because, given)]
  },
}

const terminated = (state: WorkOrderState, { reason, alternative }: TerminationState, because: readonly ReturnType<typeof panelReason>[], given: Given): WorkOrderEvent => ({
  type: 'WorkOrderTerminated', at: given.now,
  data: { reason, alternative, rights: given.policy.termination.rights, appealUntil: given.now + given.policy.termination.appealDays * day, because, clocks: { stop: allRunning(state) } },
})

/** The panel did not decide in time: it goes on. */
export const terminationTimesOut: OnTime = (state, given) => {
  const pending = pendingOf(state)
  const review = pending && state.clocks.find((clock) => clock.no === pending.reviewNo)
  if (!pending || !review || review.redAt === null || given.now <= review.redAt) return []
  return [{ type: 'TerminationRefused', at: given.now, data: { because: [panelTimedOut(pending.votes, given)], clocks: { stop: [review.no] } } }]
}

/** T63: the requester objects, once and in time: it is handled again, and another panel decides should the unit apply once more. */
export const appealTermination: Action<'appealTermination'> = {
  type: 'appealTermination',
  actors: ['requester'],
  guard(state, given) {
    const refusal = inStatus(state, 'terminated')
    if (refusal) return refusal
    const { appealDays } = given.policy.termination
    if (state.termination?.appealedAt != null) return refuse('TERMINATION_APPEALED_ONCE')
    return given.now > (state.closedAt ?? 0) + appealDays * day ? refuse('TERMINATION_APPEAL_OVER', { days: appealDays }) : null
  },
  decide({ textId, textDigest }, state, given) {
    const lead = leadOf(state)!
    const total = state.clocks.filter((clock) => clock.clockId === 'total').map((clock) => clock.no)
    return [{ type: 'TerminationAppealed', at: given.now, data: { no: lead.no, textId, textDigest, clocks: { resume: total, start: [clockStarter(state, given)('handling', lead.no)] } } }]
  },
}

export const terminationActions: Actions<TerminationCommand> = { applyTermination, voteOnTermination, appealTermination }
