import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { Instant } from '../../common.ts'
import { rungs } from '../supervision.ts'

export const Rung = z.enum(rungs)
export type Rung = z.infer<typeof Rung>

const UnitCode = z.string().min(1).max(64)
/** Number of the supervision within the order. */
const No = z.number().int().min(1)

/** What staff may ask of a work order: name in the address → body. */
export const supervisionCommands = {
  urge: z.object({ text: Text(0, 500).default('') }),
  'open-supervision': z.object({ unit: UnitCode, rung: Rung, reason: Text(4, 500), demands: Text(4, 1000), dueAt: Instant.optional() }),
  'leader-note': z.object({ unit: UnitCode, readers: z.array(UnitCode).max(10).default([]), text: Text(4, 1000), dueAt: Instant.optional() }),
  'reply-supervision': z.object({ no: No, text: Text(10, 4000), done: Text(4, 2000), attachmentIds: AttachmentIds }),
  'judge-reply': z.object({ no: No, isAccepted: z.boolean(), note: Text(0, 1000).default('') }),
  'climb-supervision': z.object({ no: No, rung: Rung.optional(), reason: Text(4, 500) }),
  'record-interview': z.object({ no: No, heldOn: z.iso.date(), posts: z.array(Text(2, 40)).min(1).max(10), outcome: Text(4, 2000) }),
  'publish-supervision': z.object({ no: No, title: Text(4, 60), text: Text(10, 2000) }),
  'withdraw-supervision-notice': z.object({ no: No, reason: Text(4, 500) }),
  'close-supervision': z.object({ no: No, note: Text(4, 500) }),
} as const

/** What the requester may send from the tracking page. */
export const supervisionRequesterCommands = {
  urging: z.object({ text: Text(0, 500).default('') }),
} as const
