import { refuse } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isOfConcernedUnit, superiorBelowCentre } from '../panel.ts'
import type { WorkOrderState } from '../state.ts'
import type { SuspensionState } from './state.ts'

type FirstReview = Given['policy']['suspension']['firstReviewBy'][number]
/** The unit whose people examine first under this kind of policy; null where the unit has none above it. */
const examinerOf: Readonly<Record<FirstReview, (unitCode: string, given: Given) => string | null>> = {
  superiorCoordinator: superiorBelowCentre,
  districtArbiter(unitCode, given) {
    const platform = given.unit(unitCode)?.districtPlatform ?? null
    return platform === unitCode ? null : platform
  },
}
const roleOf: Readonly<Record<FirstReview, string>> = { superiorCoordinator: 'unitCoordinator', districtArbiter: 'districtArbiter' }

const holdsShare = (state: WorkOrderState, unitCode: string): boolean => state.assignments.some((assignment) => assignment.unitCode === unitCode && assignment.status !== 'takenBack')

/** The unit at which an application lies first (the policy's list says which goes before); null: the city at once. One that holds a share itself would judge its own affair. */
const firstExaminer = (state: WorkOrderState, unitCode: string, given: Given): string | null =>
  given.policy.suspension.firstReviewBy.map((by) => examinerOf[by](unitCode, given)).find((unit) => unit !== null && !holdsShare(state, unit)) ?? null

/** Who examines first: the district, unless the unit answers to the city at once. */
export const firstStage = (state: WorkOrderState, unitCode: string, given: Given): SuspensionState['stage'] => (firstExaminer(state, unitCode, given) === null ? 'city' : 'district')

/** The unit that must act at this stage; the city's supervisors belong to the centre and are named by no unit. */
export const holderAt = (state: WorkOrderState, stage: SuspensionState['stage'], unitCode: string, given: Given): { readonly holderUnit?: string } => {
  const examiner = stage === 'district' ? firstExaminer(state, unitCode, given) : null
  return examiner === null ? {} : { holderUnit: examiner }
}

/** Whether the actor examines at this stage (policy `suspension.firstReviewBy`), and may: nobody judges what their own unit asks for. */
export const mayExamine = (state: WorkOrderState, { stage, unitCode, appliedBy, approvedAt, examiners, reviewNo }: SuspensionState, given: Given): GuardAnswer => {
  const { actor } = given
  if (actor.kind !== 'staff') return refuse('NOT_THE_EXAMINER')
  const isExaminer = stage === 'city'
    ? actor.roles.includes('supervisor')
    : state.clocks.some((clock) => clock.no === reviewNo && clock.holderUnit === actor.unitCode)
      && given.policy.suspension.firstReviewBy.some((by) => actor.roles.includes(roleOf[by]) && actor.unitCode === examinerOf[by](unitCode, given))
  if (!isExaminer) return refuse('NOT_THE_EXAMINER')
  // The superior unit examines by the rule; only where it holds a share itself would it judge its own affair.
  const isConcerned = stage === 'city' ? isOfConcernedUnit(state, given) : holdsShare(state, actor.unitCode)
  // Two stages are two people; whoever approved it may verify the clearance.
  const before = approvedAt === null ? examiners : []
  return isConcerned || [appliedBy, ...state.handlers, ...before].includes(actor.accountId) ? refuse('INTERESTED_PERSON') : null
}
