import { z } from 'zod'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const supervisionCommands = {
  urge: z.object({ text: Text(0, 500).default('') }),
} as const

/** What the requester may send from the tracking page. */
export const supervisionRequesterCommands = {
  urging: z.object({ text: Text(0, 500).default('') }),
} as const
