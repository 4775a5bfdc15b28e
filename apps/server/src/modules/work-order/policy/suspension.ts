import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'
import { absent, type Clock, type WorkOrderState } from '../domain/state.ts'

const day = 86_400_000

/** Key `suspension`. 365 days is the longest that any city may allow (rulebook 2.8). */
export const SuspensionPolicyDocument = z.strictObject({
  mostDays: z.int().min(1).max(365), mostApplications: z.int().min(1), firstReviewBy: z.array(z.enum(['superiorCoordinator', 'districtArbiter'])).min(1),
  clearanceReviewBy: z.enum(['none', 'district', 'city']), milestoneWarnDays: z.int().min(0),
})

/** A worked case: somebody applies for so many days, in time or late, for the first time or after a suspension. */
export const SuspensionExample = z.strictObject({
  name: z.string(), given: z.strictObject({ suspensionForDays: z.int().min(1), isLate: z.boolean().default(false), wasSuspended: z.boolean().default(false) }), expect: z.string().min(1),
})

/** `applied`, or the code of the refusal: decided by the same action that decides for real. */
export const suspensionOutcome = (policy: LifeCyclePolicy, facts: z.infer<typeof SuspensionExample>['given'], givenFor: (actor: Given['actor']) => Given): string => {
  const given: Given = { ...givenFor({ kind: 'staff', accountId: 'coordinator', unitCode: 'unit', roles: ['unitCoordinator'] }), policy }
  const clock: Clock = { ...given.startClock('handling', '7d', 0), dueAt: facts.isLate ? -1 : day, no: 1, assignmentNo: 1, lamp: 'green', stoppedAt: null }
  const lead = { no: 1, unitCode: 'unit', role: 'lead', status: 'handling', dispatchedAt: 0, signedAt: 0, firstContactAt: 0, contactAttempts: 1, submittedAt: null, submittedBy: null } as const
  const expiresAt = facts.suspensionForDays * day
  const before = {
    applications: 1, no: 1, unitCode: 'unit', category: '', appliedBy: '', appliedAt: 0, milestones: [], responsible: { name: '', post: '', accountId: null }, expiresAt: 0, stage: 'city',
    reviewNo: null, examiners: [], approvedAt: 0, from: 'handling', end: 'cleared', endedAt: 0,
  } as const
  const state: WorkOrderState = { ...absent, status: 'handling', assignments: [lead], clocks: [clock], ...(facts.wasSuspended ? { suspension: before } : {}) }
  const { applySuspension } = actions
  const answer = applySuspension.guard(state, given) ?? applySuspension.decide({
    type: 'applySuspension', category: 'project', plan: '', milestones: [{ dueAt: expiresAt, text: '' }], responsible: before.responsible, funding: '', expiresAt, toRequester: '', toldHow: 'letter', toldOn: '', attachmentIds: ['a'],
  }, state, given)
  return isRefused(answer) ? answer.refused : 'applied'
}
