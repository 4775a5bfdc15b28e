import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { durationUnits, extensionReasons } from '../extension.ts'

export const ExtensionReason = z.enum(extensionReasons)
export const DurationUnit = z.enum(durationUnits)
const Amount = z.number().int().min(1).max(365)

/** What staff may ask of a work order: name in the address → body. */
export const extensionCommands = {
  'request-extension': z.object({ reason: ExtensionReason, amount: Amount, unit: DurationUnit, text: Text(4, 1000), isRequesterTold: z.boolean(), attachmentIds: AttachmentIds }),
  'decide-extension': z.object({
    assignmentNo: z.number().int().min(1).optional().describe('哪一份承办；不填为等得最久的申请'), isGranted: z.boolean(),
    amount: Amount.optional().describe('批准多久，单位同申请；不填按申请'), note: Text(4, 1000),
  }),
} as const
