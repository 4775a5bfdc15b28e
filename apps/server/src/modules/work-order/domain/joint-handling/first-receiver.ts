import { refuse } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isHeld, isOpenShare, leadOf, type Assignment, type WorkOrderState } from '../state.ts'
import { openWhistles } from '../whistle/open.ts'

/** The share that had the order first and was not given back: its unit coordinates as long as nobody takes the lead from it (首接负责, rulebook 2.4-5). */
export const firstReceiverOf = (state: WorkOrderState): Assignment | null => state.assignments.find(isHeld) ?? null

/** Whether more than one unit is needed: others hold a share or are summoned, or the lists name co-units. */
export const involvesSeveral = (state: WorkOrderState): boolean => {
  const units = new Set(state.assignments.filter(isOpenShare).map((assignment) => assignment.unitCode))
  return units.size > 1 || state.proposal.co.some((code) => !units.has(code)) || openWhistles(state).length > 0
}

/**
 * Whoever received an order of several units first may not give it back because only a part of it is theirs (policy
 * `dispatch.firstReceiverLead`): it adds the others or blows the whistle. Asked by whatever takes a share back from a unit.
 *
 * @param reason the code of the return reason
 */
export const firstReceiverRefusal = (state: WorkOrderState, unitCode: string, reason: string, given: Given): GuardAnswer => {
  const { firstReceiverLead, partialReasons } = given.policy.dispatch
  if (!firstReceiverLead || !partialReasons.includes(reason) || !involvesSeveral(state)) return null
  const first = firstReceiverOf(state)
  return first !== null && first.unitCode === unitCode && first.no === leadOf(state)?.no ? refuse('FIRST_RECEIVER_LEADS') : null
}
