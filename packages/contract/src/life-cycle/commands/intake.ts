import { z } from 'zod'
import { DeadlineClass, RequestKind } from '../../codes.ts'
import { Text } from '../../fields.ts'
import { declineReasons } from '../intake.ts'

export const DeclineReason = z.enum(declineReasons)
export type DeclineReason = z.infer<typeof DeclineReason>

/** What staff may ask of a work order: name in the address → body. */
export const intakeCommands = {
  accept: z.object({ matterCode: z.string().max(20).optional(), kind: RequestKind.optional() }),
  decline: z.object({ reason: DeclineReason, alternative: Text(4, 500) }),
  'confirm-decline': z.object({}),
  'reject-decline': z.object({ reason: Text(4, 500) }),
  reclassify: z.object({ matterCode: z.string().max(20), deadlineClass: DeadlineClass.optional(), note: Text(0, 500).default('') }),
} as const

/** What the requester may send from the tracking page. */
export const intakeRequesterCommands = {
  'refusal-appeal': z.object({ reason: Text(4, 1000) }),
} as const
