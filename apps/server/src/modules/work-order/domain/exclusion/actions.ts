import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { clockStarter } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus } from '../guards.ts'
import { countOf, majorityOf, mayVote, panelReason, panelTimedOut, voteOf } from '../panel.ts'
import { isRunning, leadOf, type WorkOrderState } from '../state.ts'
import type { Vote } from '../vote.ts'
import type { ExclusionCommand } from './commands.ts'
import type { ExclusionState } from './state.ts'

const day = 86_400_000
/** What waits for a panel: the application, or the requester's appeal. */
const pendingOf = (state: WorkOrderState): ExclusionState | null => (state.exclusion && isRunning(state, state.exclusion.reviewNo) ? state.exclusion : null)
const isAppeal = ({ appealedAt }: ExclusionState): boolean => appealedAt !== null

/** T64: the unit that led asks that the verdict be left out of the assessment; soon after closing, with evidence, once. */
export const applyExclusion: Action<'applyExclusion'> = {
  type: 'applyExclusion',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const isLead = given.actor.kind === 'staff' && leadOf(state)?.unitCode === given.actor.unitCode
    const refusal = firstRefusal(inStatus(state, 'closed'), isLead ? null : refuse('NOT_YOUR_ORDER'))
    if (refusal) return refusal
    // What a reopening overtook before anybody decided was no answer.
    if (state.exclusion && (state.exclusion.decided !== null || pendingOf(state))) return refuse('EXCLUSION_ASKED_ONCE')
    const until = given.startClock('exclusionWindow', state.deadlineClass, state.closedAt!).dueAt
    return until !== null && given.now > until ? refuse('EXCLUSION_WINDOW_OVER') : null
  },
  decide({ type: _type, ...facts }, state, given) {
    if (facts.attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    return [{
      type: 'ExclusionApplied', at: given.now,
      data: { unitCode: leadOf(state)!.unitCode, ...facts, round: state.reworkRound, by: accountOf(given), clocks: { start: [clockStarter(state, given)('exclusionReview')] } },
    }]
  },
}

/** T65: a member of the panel votes, on the application or on the requester's appeal against what was granted. */
export const voteOnExclusion: Action<'voteOnExclusion'> = {
  type: 'voteOnExclusion',
  actors: ['panelMember'],
  guard(state, given) {
    const pending = pendingOf(state)
    return pending ? firstRefusal(inStatus(state, 'closed'), mayVote(state, pending, given)) : refuse('EXCLUSION_NOT_ASKED')
  },
  decide({ isFor, reason }, state, given) {
    const pending = pendingOf(state)!
    const vote = voteOf(isFor, given)
    const votes = [...pending.votes, vote]
    const voted: WorkOrderEvent = { type: 'ExclusionVoted', at: given.now, data: { isFor, reason, isLegal: vote.isLegal, by: vote.by } }
    const majority = majorityOf(votes, given)
    return majority === null ? [voted] : [voted, outcome(state, pending, votes, majority === 'for', panelReason(votes, given), given)]
  },
}

/** What the panel's decision is called, on an application or on an appeal. */
const outcome = (state: WorkOrderState, pending: ExclusionState, votes: readonly Vote[], isFor: boolean, because: Reason, given: Given): WorkOrderEvent => {
  const facts = { because: [because], count: countOf(votes), clocks: { stop: [pending.reviewNo] } }
  if (isAppeal(pending)) return { type: isFor ? 'ExclusionUpheld' : 'ExclusionLifted', at: given.now, data: facts }
  if (!isFor) return { type: 'ExclusionRefused', at: given.now, data: facts }
  const { appealDays } = given.policy.exclusion
  const appealUntil = appealDays === 0 ? null : given.now + appealDays * day
  const archive = state.timers.find((timer) => timer.timerId === 'archive')?.at ?? null
  return { type: 'ExclusionGranted', at: given.now, data: { reason: pending.reason, ...facts, appealUntil, archiveAt: archive === null ? null : Math.max(archive, appealUntil ?? 0) } }
}

/** The panel did not decide in time: the verdict counts. */
export const exclusionTimesOut: OnTime = (state, given) => {
  const pending = pendingOf(state)
  const review = pending && state.clocks.find((clock) => clock.no === pending.reviewNo)
  if (!pending || !review || review.redAt === null || given.now <= review.redAt) return []
  return [outcome(state, pending, pending.votes, false, panelTimedOut(pending.votes, given), given)]
}

/** The requester objects, once: their verdict would not count. */
export const appealExclusion: Action<'appealExclusion'> = {
  type: 'appealExclusion',
  actors: ['requester'],
  guard(state, given) {
    const refusal = inStatus(state, 'closed')
    if (refusal) return refusal
    const { exclusion } = state
    const { appealDays } = given.policy.exclusion
    if (!exclusion || exclusion.decided === null || exclusion.decided === 'refused' || appealDays === 0) return refuse('EXCLUSION_NOT_GRANTED')
    if (isAppeal(exclusion)) return refuse('EXCLUSION_APPEALED_ONCE')
    return given.now > (exclusion.at ?? 0) + appealDays * day ? refuse('EXCLUSION_APPEAL_OVER', { days: appealDays }) : null
  },
  decide: ({ textId, textDigest }, state, given) => [{ type: 'ExclusionAppealed', at: given.now, data: { textId, textDigest, clocks: { start: [clockStarter(state, given)('appealReview')] } } }],
}

export const exclusionActions: Actions<ExclusionCommand> = { applyExclusion, voteOnExclusion, appealExclusion }
