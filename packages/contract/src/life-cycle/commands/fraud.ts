import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'

/** What staff may ask of a work order: name in the address → body. */
export const fraudCommands = {
  'dismiss-suspicion': z.object({ note: Text(4, 1000).describe('审查的情况') }),
  'confirm-fraud': z.object({ text: Text(10, 2000), reference: Text(0, 100).default('').describe('线索编号'), attachmentIds: AttachmentIds }),
} as const
