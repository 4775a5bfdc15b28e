import { z } from 'zod'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { majorityOf, voteOf } from '../domain/panel.ts'

/** Key `panel`: at least three members decide, a lawyer among them (rulebook T62). */
export const PanelPolicyDocument = z.strictObject({ size: z.int().min(3), legalTitles: z.array(z.string().min(1)).min(1) })

/** Key `termination`: how often a unit may apply, and what the requester is told about their rights. */
export const TerminationPolicyDocument = z.strictObject({ mostApplications: z.int().min(1), appealDays: z.int().min(1), rights: z.strictObject({ zh: z.string().min(8), en: z.string().min(8) }) })

/** Key `exclusion`: 0 days: the requester cannot appeal. */
export const ExclusionPolicyDocument = z.strictObject({ appealDays: z.int().min(0) })

/** A worked case: these members voted so. */
export const PanelExample = z.strictObject({
  name: z.string(), given: z.strictObject({ panelVotes: z.array(z.strictObject({ title: z.string(), isFor: z.boolean() })).min(1) }), expect: z.enum(['granted', 'refused', 'open']),
})

/** What the votes lead to: counted by the same function that counts for real. */
export const panelOutcome = (policy: LifeCyclePolicy, votes: z.infer<typeof PanelExample>['given']['panelVotes'], givenFor: (actor: Given['actor']) => Given): 'granted' | 'refused' | 'open' => {
  const given = (title: string, no: number): Given => ({ ...givenFor({ kind: 'staff', accountId: `member-${no}`, unitCode: 'panel', roles: ['panelMember'] }), policy, titleOf: () => title })
  const majority = majorityOf(votes.map(({ title, isFor }, no) => voteOf(isFor, given(title, no))), given('', 0))
  return majority === 'for' ? 'granted' : majority === 'against' ? 'refused' : 'open'
}
