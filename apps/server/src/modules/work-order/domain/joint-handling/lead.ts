import { refuse } from '@suban/domain-kit'
import { running } from '../clock-effects.ts'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isOpenShare, leadOf, type Assignment, type WorkOrderState } from '../state.ts'

/** The actor's unit leads, and has signed for it. */
export const leads = (state: WorkOrderState, given: Given): GuardAnswer => {
  const lead = leadOf(state)
  const unitCode = given.actor.kind === 'staff' ? given.actor.unitCode : null
  if (lead === null || unitCode === null) return refuse('NOT_YOUR_ORDER')
  if (lead.unitCode !== unitCode) return state.assignments.some((one) => one.unitCode === unitCode && isOpenShare(one)) ? refuse('LEAD_ONLY', { unit: lead.unitCode }) : refuse('NOT_YOUR_ORDER')
  return lead.signedAt === null ? refuse('SIGN_FIRST') : null
}

const isDispatcher = (given: Given): boolean => given.actor.kind === 'staff' && given.actor.roles.includes('dispatcher')
/** The lead, or the dispatcher of the centre. */
export const leadsOrDispatches = (state: WorkOrderState, given: Given): GuardAnswer => (isDispatcher(given) ? null : leads(state, given))

/** Shares of co-units that are not done yet. */
export const openCo = (state: WorkOrderState): readonly Assignment[] => state.assignments.filter((assignment) => assignment.role === 'co' && isOpenShare(assignment))

/** Clocks of what the lead has asked others to decide; whoever ends the lead's part or changes the lead stops them. */
export const questionsOfLead = (state: WorkOrderState): number[] => running(state, ['leadOffer', 'escalationReview'])

/** Whether the unit has spoken with the requester, or tried often enough, or need not. */
export const hasContacted = (state: WorkOrderState, share: Assignment, given: Given): boolean =>
  state.isAnonymous || share.firstContactAt !== null || share.contactAttempts >= given.policy.contactAttemptsAreEnough
