import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { clockStarter, goingOn, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus } from '../guards.ts'
import { replyRefusal, submission } from '../handling/reply.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import { whistleHoldsBack } from '../whistle/open.ts'
import { standingWorkClocks } from '../work-clock.ts'
import { firstStage, holderAt, mayExamine } from './examiner.ts'
import type { Clearance, SuspensionState } from './state.ts'

/** Who looks at a clearance before the unit's own review does (policy `suspension.clearanceReviewBy`). */
const stageOf = (state: WorkOrderState, { unitCode }: SuspensionState, given: Given): SuspensionState['stage'] | null => {
  const by = given.policy.suspension.clearanceReviewBy
  return by === 'none' ? null : by === 'district' ? firstStage(state, unitCode, given) : 'city'
}

/** T43: it is solved after all; with photos, and as a reply like any other. */
export const clearSuspension = (leads: Action['guard']): Action<'clearSuspension'> => ({
  type: 'clearSuspension',
  actors: ['unitCoordinator'],
  guard: (state, given) => leads(state, given) ?? (state.suspension?.clearance ? refuse('CLEARANCE_PENDING') : whistleHoldsBack(state, leadOf(state)!)),
  decide({ type: _type, ...reply }, state, given) {
    const { no, unitCode } = state.suspension!
    if (reply.attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    const refusal = replyRefusal(state, leadOf(state)!, reply, given)
    if (refusal) return refusal
    const stage = stageOf(state, state.suspension!, given)
    const clearance = { ...reply, by: accountOf(given) }
    const review = stage === null ? {} : { clocks: { start: [{ ...clockStarter(state, given)('suspensionReview'), ...holderAt(state, stage, unitCode, given), beside: no }] } }
    const submitted: WorkOrderEvent = { type: 'ClearanceSubmitted', at: given.now, data: { no, stage, ...clearance, ...review } }
    return stage === null ? [submitted, ...cleared(evolve(state, submitted), clearance, '', given)] : [submitted]
  },
})

/** Of district or city: the clearance holds, and goes on as the unit's result; or it does not, and the order stays in the ledger. */
export const verifyClearance: Action<'verifyClearance'> = {
  type: 'verifyClearance',
  actors: ['unitCoordinator', 'districtArbiter', 'supervisor'],
  guard(state, given) {
    const refusal = inStatus(state, 'suspended')
    if (refusal) return refusal
    const { suspension } = state
    if (!suspension?.clearance) return refuse('CLEARANCE_NOT_SUBMITTED')
    return firstRefusal(mayExamine(state, suspension, given), suspension.clearance.by === accountOf(given) ? refuse('SAME_PERSON') : null)
  },
  decide({ isAccepted, note }, state, given) {
    const { clearance, stage, reviewNo } = state.suspension!
    if (!isAccepted) return [{ type: 'ClearanceRefused', at: given.now, data: { stage, reason: note, by: accountOf(given), clocks: { stop: [reviewNo!] } } }]
    // Somebody may have whistled, or taken a co-unit in, since it was submitted.
    const lead = leadOf(state)!
    return whistleHoldsBack(state, lead) ?? replyRefusal(state, lead, clearance!, given) ?? cleared(state, clearance!, note, given)
  },
}

/** Out of the ledger, its clocks go on, and the result is submitted in the same act. */
const cleared = (state: WorkOrderState, { by, ...reply }: Clearance, note: string, given: Given): readonly WorkOrderEvent[] => {
  const { no } = state.suspension!
  const ended: WorkOrderEvent = {
    type: 'SuspensionCleared', at: given.now,
    data: { no, note, by: accountOf(given), clocks: { stop: running(state, ['suspensionCheck', 'suspensionReview']), change: standingWorkClocks(state).map((clock) => goingOn(clock, given)) } },
  }
  const after = evolve(state, ended)
  return [ended, ...submission(after, leadOf(after)!, reply, by, given)]
}
