import { isRefused } from '@suban/domain-kit'
import { z } from 'zod'
import { actions } from '../domain/decide.ts'
import type { Given } from '../domain/given.ts'
import { absent } from '../domain/state.ts'

/** Key `decline`: whose word a refusal needs, and how long the requester may appeal (rulebook T10, T11). */
export const DeclinePolicyDocument = z.strictObject({ confirmedByShiftLead: z.boolean(), appealDays: z.int().min(1) })

/** A worked case: somebody of this post declines a request. */
export const DeclineExample = z.strictObject({ name: z.string(), given: z.strictObject({ declinedBy: z.enum(['agent', 'webAgent', 'shiftLead']) }), expect: z.enum(['declined', 'waitsForShiftLead']) })

/** Decided by the same function that decides for real. */
export const declineOutcome = ({ declinedBy }: z.infer<typeof DeclineExample>['given'], world: (actor: Given['actor']) => Given): string => {
  const events = actions.decline.decide({ type: 'decline', reason: 'litigation', alternative: '示例' }, { ...absent, status: 'intakePending' }, world({ kind: 'staff', accountId: 'somebody', unitCode: 'centre', roles: [declinedBy] }))
  return !isRefused(events) && events[0]?.type === 'RequestDeclined' ? 'declined' : 'waitsForShiftLead'
}
