import { z } from 'zod'
import { SecrecyLevel } from '../../codes.ts'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const secrecyCommands = {
  'change-secrecy': z.object({ level: SecrecyLevel, reason: Text(4, 500), consent: Text(2, 200).optional().describe('降级时：诉求人在哪次通话或哪份材料里同意') }),
  'name-accused': z.object({ units: z.array(z.string().max(64)).min(1).max(4), note: Text(0, 500).default('') }),
} as const
