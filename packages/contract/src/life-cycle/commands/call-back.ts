import { z } from 'zod'
import { Text, verdictFields } from '../../fields.ts'
import { callBackFailures } from '../call-back.ts'

export const CallBackFailure = z.enum(callBackFailures)
export type CallBackFailure = z.infer<typeof CallBackFailure>

/** What staff may ask of a work order: name in the address → body. */
export const callBackCommands = {
  'start-call-back': z.object({}),
  'record-failed-call': z.object({ outcome: CallBackFailure, note: Text(0, 500).default('') }),
  'complete-call-back': z.object({ contacted: z.boolean(), ...verdictFields }),
  'accept-rework': z.object({}),
} as const

/** What the requester may send from the tracking page. */
export const callBackRequesterCommands = {
  evaluation: z.object({ contacted: z.boolean(), ...verdictFields }),
  reopening: z.object({ reason: Text(4, 1000) }),
} as const
