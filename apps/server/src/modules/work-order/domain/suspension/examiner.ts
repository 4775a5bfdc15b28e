import { refuse } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isOfConcernedUnit, superiorBelowCentre } from '../panel.ts'
import type { WorkOrderState } from '../state.ts'
import type { SuspensionState } from './state.ts'

/** Who examines first: the district, unless the unit answers to the city at once. */
export const firstStage = (unitCode: string, given: Given): SuspensionState['stage'] => (superiorBelowCentre(unitCode, given) === null ? 'city' : 'district')

/** The unit that must act at this stage; the city's supervisors belong to the centre and are named by no unit. */
export const holderAt = (stage: SuspensionState['stage'], unitCode: string, given: Given): { readonly holderUnit?: string } => {
  const superior = stage === 'district' ? superiorBelowCentre(unitCode, given) : null
  return superior === null ? {} : { holderUnit: superior }
}

/** Whether the actor examines at this stage (policy `suspension.firstReviewBy`), and may: nobody judges what their own unit asks for. */
export const mayExamine = (state: WorkOrderState, { stage, unitCode, appliedBy, approvedAt, examiners }: SuspensionState, given: Given): GuardAnswer => {
  const { actor } = given
  if (actor.kind !== 'staff') return refuse('NOT_THE_EXAMINER')
  const isSuperior = actor.unitCode === superiorBelowCentre(unitCode, given)
  const by = given.policy.suspension.firstReviewBy
  const isExaminer = stage === 'city'
    ? actor.roles.includes('supervisor')
    : by.includes('superiorCoordinator') && isSuperior && actor.roles.includes('unitCoordinator') || by.includes('districtArbiter') && actor.roles.includes('districtArbiter')
  if (!isExaminer) return refuse('NOT_THE_EXAMINER')
  // The superior unit examines by the rule; only where it holds a share itself would it judge its own affair.
  const isConcerned = stage === 'city' ? isOfConcernedUnit(state, given) : state.assignments.some((assignment) => assignment.unitCode === actor.unitCode && assignment.status !== 'takenBack')
  // Two stages are two people; whoever approved it may verify the clearance.
  const before = approvedAt === null ? examiners : []
  return isConcerned || [appliedBy, ...state.handlers, ...before].includes(actor.accountId) ? refuse('INTERESTED_PERSON') : null
}
