import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { terminationReasons } from '../termination.ts'

export const TerminationReason = z.enum(terminationReasons)

/** What staff may ask of a work order: name in the address → body. */
export const terminationCommands = {
  'apply-termination': z.object({ reason: TerminationReason, text: Text(10, 2000), alternative: Text(4, 500).describe('告诉诉求人还有哪些办法'), attachmentIds: AttachmentIds }),
  'vote-on-termination': z.object({ isFor: z.boolean(), reason: Text(4, 1000) }),
} as const

/** What the requester may send from the tracking page. */
export const terminationRequesterCommands = {
  'termination-appeal': z.object({ reason: Text(4, 1000) }),
} as const
