import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { exclusionReasons } from '../exclusion.ts'

export const ExclusionReason = z.enum(exclusionReasons)

/** What staff may ask of a work order: name in the address → body. */
export const exclusionCommands = {
  'apply-exclusion': z.object({ reason: ExclusionReason, text: Text(10, 2000), attachmentIds: AttachmentIds }),
  'vote-on-exclusion': z.object({ isFor: z.boolean(), reason: Text(4, 1000) }),
} as const

/** What the requester may send from the tracking page. */
export const exclusionRequesterCommands = {
  'exclusion-appeal': z.object({ reason: Text(4, 1000) }),
} as const
