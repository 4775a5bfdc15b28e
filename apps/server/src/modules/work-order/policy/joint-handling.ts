import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { firstReceiverRefusal } from '../domain/joint-handling/first-receiver.ts'
import { absent, type Assignment, type Clock, type WorkOrderState } from '../domain/state.ts'

/** Key `dispatch`: who leads where several units are involved (首接负责, rulebook 2.4-5). */
export const DispatchPolicyDocument = z.strictObject({ firstReceiverLead: z.boolean(), partialReasons: z.array(z.string().min(1)) })

/** Key `jointHandling`: how many co-units, and how long the lead waits for one that does not sign. */
export const JointHandlingPolicyDocument = z.strictObject({ mostCoUnits: z.int().min(1).max(20), coUnsignedAfterHours: z.number().min(0) })

/** Worked cases: the first of so many units returns it for this reason; a co-unit has not signed so many hours after it should have. */
export const JointHandlingExample = z.union([
  z.strictObject({ name: z.string(), given: z.strictObject({ returnedBecause: z.string().min(1), units: z.int().min(1).max(8) }), expect: z.enum(['allowed', 'FIRST_RECEIVER_LEADS']) }),
  z.strictObject({ name: z.string(), given: z.strictObject({ coUnsignedForHours: z.number().min(0) }), expect: z.enum(['goesOn', 'CO_STILL_HAS_TIME']) }),
])
type Facts = z.infer<typeof JointHandlingExample>['given']

const HOUR = 3_600_000
const share = (no: number, role: Assignment['role'], status: Assignment['status']): Assignment =>
  ({ no, unitCode: `unit-${no}`, role, status, dispatchedAt: 0, signedAt: status === 'signPending' ? null : 0, firstContactAt: 0, contactAttempts: 1, submittedAt: null, submittedBy: null })

/** What the policy leads to: decided by the same functions that decide for real. */
export const jointHandlingOutcome = (policy: LifeCyclePolicy, facts: Facts, givenFor: (actor: Given['actor']) => Given): string => {
  const given: Given = { ...givenFor({ kind: 'staff', accountId: 'coordinator', unitCode: 'unit-1', roles: ['unitCoordinator'] }), policy }
  const handled: WorkOrderState = { ...absent, status: 'handling' }
  if ('returnedBecause' in facts) {
    const assignments = Array.from({ length: facts.units }, (_, index) => share(index + 1, index === 0 ? 'lead' : 'co', 'handling'))
    return firstReceiverRefusal({ ...handled, assignments }, 'unit-1', facts.returnedBecause, given)?.refused ?? 'allowed'
  }
  const sign: Clock = { ...given.startClock('sign', '7d', 0), dueAt: 0, no: 1, assignmentNo: 2, lamp: 'green', stoppedAt: null }
  const state: WorkOrderState = { ...handled, assignments: [share(1, 'lead', 'handling'), share(2, 'co', 'signPending')], clocks: [sign] }
  const now = { ...given, now: facts.coUnsignedForHours * HOUR }
  const { goOnWithoutCo } = actions
  const answer = goOnWithoutCo.guard(state, now) ?? goOnWithoutCo.decide({ type: 'goOnWithoutCo', unitCode: 'unit-2', note: '' }, state, now)
  return isRefused(answer) ? answer.refused : 'goesOn'
}
