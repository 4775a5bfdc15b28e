import { z } from 'zod'
import { Text, UnitCode } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const jointHandlingCommands = {
  'add-co-unit': z.object({ unitCode: UnitCode, reason: Text(4, 500) }),
  'release-co-unit': z.object({ unitCode: UnitCode, reason: Text(4, 500) }),
  'go-on-without-co-unit': z.object({ unitCode: UnitCode, note: Text(4, 500) }),
  'offer-lead': z.object({ unitCode: UnitCode, reason: Text(4, 500) }),
  'answer-lead-offer': z.object({ agrees: z.boolean(), note: Text(0, 500).default('') }),
} as const
