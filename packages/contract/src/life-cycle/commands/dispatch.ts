import { z } from 'zod'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const dispatchCommands = {
  dispatch: z.object({ lead: z.string().max(64), co: z.array(z.string().max(64)).max(8).default([]), note: Text(0, 500).default('') }),
  'dispatch-to-district': z.object({ note: Text(4, 500) }),
  'onward-dispatch': z.object({ lead: z.string().max(64), note: Text(0, 500).default('') }),
  undo: z.object({}),
} as const
