import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const fraudCommands = {
  'confirm-fraud': z.object({ text: Text(10, 2000), reference: Text(0, 100).default('').describe('线索编号'), attachmentIds: AttachmentIds }),
} as const
