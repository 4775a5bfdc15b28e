import { z } from 'zod'
import { Text } from '../../fields.ts'
import { unitPositions } from '../consultation.ts'

export const UnitPosition = z.enum(unitPositions)

/** What staff may ask of a work order: name in the address → body. */
export const consultationCommands = {
  'open-consult': z.object({ question: Text(4, 1000), participants: z.array(z.string().max(64)).min(1).max(8) }),
  'give-opinion': z.object({ position: UnitPosition, text: Text(2, 2000), basis: Text(2, 500) }),
  'decide-assignee': z.object({ lead: z.string().max(64), co: z.array(z.string().max(64)).max(8).default([]), minutes: Text(4, 4000), basis: Text(2, 500) }),
} as const
