import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const clueCommands = {
  clue: z.object({ text: Text(2, 2000), attachmentIds: AttachmentIds }),
} as const

/** What the requester may send from the tracking page. */
export const clueRequesterCommands = {
  clues: z.object({ text: Text(2, 2000), attachmentIds: AttachmentIds }),
} as const
