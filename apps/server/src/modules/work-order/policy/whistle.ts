import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { absent, type WorkOrderState } from '../domain/state.ts'

const kinds = ['daily', 'jointEnforcement', 'emergency'] as const
const rule = z.enum(['always', 'choice', 'never'])

/** Key `whistle`: who may blow it, whether the departments get a share, and until when they may score the call (rulebook 2.7). */
export const WhistlePolicyDocument = z.strictObject({
  blownBy: z.array(z.string().min(1)).min(1), shareFor: z.strictObject({ daily: rule, jointEnforcement: rule, emergency: rule }), scoreWithinDays: z.int().min(1),
})

/** A worked case: a whistle of this kind, with the street's wish for shares. */
export const WhistleExample = z.strictObject({ name: z.string(), given: z.strictObject({ whistle: z.enum(kinds), withShare: z.boolean() }), expect: z.enum(['share', 'noShare']) })

/** Whether the department gets a share: decided by the same action that decides for real. */
export const whistleOutcome = (policy: LifeCyclePolicy, { whistle, withShare }: z.infer<typeof WhistleExample>['given'], givenFor: (actor: Given['actor']) => Given): string => {
  const world = givenFor({ kind: 'staff', accountId: 'coordinator', unitCode: 'street', roles: ['unitCoordinator'] })
  const given: Given = { ...world, policy, unit: (code) => ({ ...world.unit(code)!, level: 'city', kind: 'department', isGrassroots: false }) }
  const lead = { no: 1, unitCode: 'street', role: 'lead', status: 'handling', dispatchedAt: 0, signedAt: 0, firstContactAt: 0, contactAttempts: 1, submittedAt: null, submittedBy: null } as const
  const state: WorkOrderState = { ...absent, status: 'handling', assignments: [lead] }
  const answer = actions.blowWhistle.decide({ type: 'blowWhistle', kind: whistle, matter: '示例', place: '示例', departments: ['department'], withShare }, state, given)
  const event = isRefused(answer) ? null : answer[0]
  return event?.type === 'WhistleBlown' && event.data.assignments.length > 0 ? 'share' : 'noShare'
}
