import type { Reason } from '@suban/domain-kit'
import { allRunning, running } from '../clock-effects.ts'
import { answerRejected } from '../direct-answer/actions.ts'
import type { MainFacts } from '../event-cluster/commands.ts'
import { reopensMain } from '../event-cluster/verdict.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import { isBad, rework } from './rework.ts'

type Verdict = { readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null }

/**
 * What a verdict leads to (T53–T55). A bad verdict of a member opens its own order alone, unless the policy sends it back to the main
 * order; either way the verdicts of the others stay as they are.
 *
 * @param main the order that the member joined, where it is known
 */
export const consequence = (state: WorkOrderState, verdict: Verdict, given: Given, main: MainFacts | null): WorkOrderEvent[] => {
  if (!isBad(verdict, given)) return [closing(state, given, 'satisfied')]
  // Nobody handled it, so nobody can do it again: a direct answer that did not hold becomes a work order (T06).
  if (leadOf(state) === null && state.mergedInto === null) return [answerRejected(state, given, verdict)]
  if (state.reworkRound >= given.policy.rework.mostRounds) return [closing(state, given, 'unsatisfied')]
  const isMember = state.mergedInto !== null && leadOf(state) === null
  const goesToMain = isMember && main !== null && reopensMain(main, given)
  const { version } = given.policy
  const because: Reason[] = [
    { code: verdict.solved ? 'REWORK_DISSATISFIED' : 'REWORK_UNSOLVED', params: { satisfaction: verdict.satisfaction, round: state.reworkRound + 1 }, source: { policy: 'life-cycle', version, entry: 'rework' } },
    ...(isMember ? [{ code: goesToMain ? 'MEMBER_REOPENS_MAIN' : 'MEMBER_REOPENS_OWN', params: {}, source: { policy: 'life-cycle', version, entry: 'eventCluster.badVerdictReopens' } }] : []),
  ]
  if (goesToMain) return [{ type: 'MemberSentBack', at: given.now, data: { into: state.mergedInto!, round: state.reworkRound + 1, because, clocks: { stop: running(state, ['callBack']) } } }]
  return [rework(state, given, because)]
}

export const closing = (state: WorkOrderState, given: Given, outcome: 'satisfied' | 'unsatisfied' | 'unreachable'): WorkOrderEvent => ({
  type: 'WorkOrderClosed', at: given.now,
  data: { outcome, archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state) } },
})
