import { z } from 'zod'
import { Id } from '../../common.ts'
import { Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const eventClusterCommands = {
  attach: z.object({ targetId: Id }),
  'gather-alike': z.object({ orderIds: z.array(Id).min(1).max(50) }),
  'move-member': z.object({ targetId: Id, reason: Text(4, 500) }),
  unmerge: z.object({ reason: Text(4, 500) }),
  split: z.object({ parts: z.array(z.object({ narrative: Text(2, 20_000), matterCode: z.string().max(20).optional() })).min(1).max(8) }),
} as const
