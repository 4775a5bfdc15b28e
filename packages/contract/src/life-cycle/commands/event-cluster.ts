import { z } from 'zod'
import { Id } from '../../common.ts'

/** What staff may ask of a work order: name in the address → body. */
export const eventClusterCommands = {
  attach: z.object({ targetId: Id }),
} as const
