import { z } from 'zod'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const reviewCommands = {
  'pass-review': z.object({ note: Text(0, 500).default('') }),
  'send-back': z.object({ reason: Text(4, 1000) }),
} as const
