import { z } from 'zod'
import { AttachmentIds, Text } from '../../fields.ts'
import { resultTypes, contactMethods, contactOutcomes } from '../handling.ts'

export const ResultType = z.enum(resultTypes)
export type ResultType = z.infer<typeof ResultType>
export const ContactMethod = z.enum(contactMethods)
export type ContactMethod = z.infer<typeof ContactMethod>
export const ContactOutcome = z.enum(contactOutcomes)
export type ContactOutcome = z.infer<typeof ContactOutcome>

/** What staff may ask of a work order: name in the address → body. */
export const handlingCommands = {
  'sign-for': z.object({}),
  'record-first-contact': z.object({ method: ContactMethod, outcome: ContactOutcome, note: Text(0, 1000).default('') }),
  'add-progress': z.object({ text: Text(2, 2000), visibleToRequester: z.boolean().default(true), attachmentIds: AttachmentIds }),
  'submit-result': z.object({
    resultType: ResultType, text: Text(10, 8000), basis: z.string().trim().max(500).default(''),
    requesterOpinion: Text(1, 1000), solved: z.boolean(),
    attachmentIds: AttachmentIds, waiveCo: Text(4, 500).optional(),
  }),
  'approve-result': z.object({ note: Text(0, 500).default('') }),
  'reject-result': z.object({ reason: Text(4, 1000) }),
} as const
