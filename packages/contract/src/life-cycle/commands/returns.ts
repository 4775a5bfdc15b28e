import { z } from 'zod'
import { Text } from '../../fields.ts'
import { listVerdicts, returnOutcomes, returnReasons } from '../returns.ts'

export const ReturnReason = z.enum(returnReasons)
export const ReturnOutcome = z.enum(returnOutcomes)
export const ListVerdictSays = z.enum(listVerdicts)

/** What staff may ask of a work order: name in the address → body. */
export const returnsCommands = {
  'request-return': z.object({ reason: ReturnReason, basis: Text(4, 1000), proposedUnit: z.string().max(64).optional() }),
  'approve-return': z.object({ note: Text(0, 1000).default('') }),
  'reject-return': z.object({ note: Text(4, 1000) }),
} as const
