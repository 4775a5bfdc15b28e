import { isRefused } from '@suban/domain-kit'
import { returnReasons } from '@suban/contract'
import { z } from 'zod'
import { requestReturn } from '../domain/returns/actions.ts'
import type { Given } from '../domain/given.ts'
import { absent, type Assignment, type WorkOrderState } from '../domain/state.ts'

const reason = z.enum(returnReasons)

/** 退单: how often, for which reasons. */
export const ReturnsDocument = z.object({ most: z.int().min(1), oncePerUnit: z.boolean(), proposedUnitFor: z.array(reason), askInsteadFor: z.array(reason) })

/** What a wish to return an order leads to. */
export const ReturnExample = z.object({
  name: z.string(),
  given: z.object({ returnFor: reason, proposesUnit: z.boolean(), foundedBefore: z.int().min(0) }),
  expect: z.enum(['review', 'dispute', 'refused']),
})

/** Decided by the same function that decides for real. */
export const outcomeOfReturn = ({ returnFor, proposesUnit, foundedBefore }: z.infer<typeof ReturnExample>['given'], givenFor: (roles: readonly string[]) => Given): z.infer<typeof ReturnExample>['expect'] => {
  const share: Assignment = { no: 1, unitCode: 'unit', role: 'lead', status: 'signPending', dispatchedAt: 0, signedAt: null, firstContactAt: null, contactAttempts: 0, submittedAt: null, submittedBy: null }
  const returns = Array.from({ length: foundedBefore }, (_, index) => ({ no: 0, unitCode: `before-${index}`, reason: 'duplicate', proposedUnit: null, at: 0, outcome: 'founded' as const, decidedAt: 0 }))
  const state: WorkOrderState = { ...absent, status: 'signPending', matterCode: 'matter', assignments: [share], returns }
  const given = givenFor(['unitCoordinator'])
  const command = { type: 'requestReturn', reason: returnFor, basis: '', proposedUnit: proposesUnit ? 'other' : null } as const
  const decision = requestReturn.guard(state, given) ?? requestReturn.decide(command, state, given)
  if (isRefused(decision)) return 'refused'
  return decision.at(-1)?.type === 'DisputeOpened' ? 'dispute' : 'review'
}
