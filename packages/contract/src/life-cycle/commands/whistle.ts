import { z } from 'zod'
import { Text, UnitCode } from '../../fields.ts'
import { arrivalWays, whistleKinds } from '../whistle.ts'

export const WhistleKind = z.enum(whistleKinds)
export type WhistleKind = z.infer<typeof WhistleKind>
export const ArrivalWay = z.enum(arrivalWays)

const whistleNo = z.int().min(1).max(999)
const attitude = z.int().min(1).max(5)

/** What staff may ask of a work order: name in the address → body. */
export const whistleCommands = {
  'blow-whistle': z.object({ kind: WhistleKind, matter: Text(4, 100), place: Text(2, 200), departments: z.array(UnitCode).min(1).max(12), withShare: z.boolean().default(false) }),
  'record-arrival': z.object({ whistleNo, people: Text(2, 200), how: ArrivalWay, note: Text(0, 500).default('') }),
  'ask-to-leave': z.object({ whistleNo, note: Text(4, 500) }),
  'release-department': z.object({ whistleNo, unitCode: UnitCode, solved: z.boolean(), attitude, note: Text(0, 500).default('') }),
  'close-whistle': z.object({ whistleNo, scores: z.array(z.object({ unitCode: UnitCode, solved: z.boolean(), attitude, note: Text(0, 500).default('') })).min(1).max(12), summary: Text(4, 1000) }),
  'withdraw-whistle': z.object({ whistleNo, reason: Text(4, 500) }),
  'score-whistle': z.object({ whistleNo, needed: z.boolean(), prepared: z.int().min(1).max(5), note: Text(0, 500).default('') }),
} as const
