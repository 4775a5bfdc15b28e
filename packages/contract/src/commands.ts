import { z } from 'zod'
import { CallBackFailure, ContactMethod, ContactOutcome, DeadlineClass, DeclineReason, RequestKind, ResultType, Satisfaction } from './codes.ts'
import { Id, Instant } from './common.ts'

const Text = (least: number, most: number) => z.string().trim().min(least).max(most)
const Verdict = { solved: z.boolean(), satisfaction: Satisfaction, remark: z.string().trim().max(1000).default('') }

/**
 * Every command that a person may send to a work order: the name is the last part of its address
 * (`POST /api/work-orders/{id}/{name}`), the value is its body.
 */
export const orderCommands = {
  accept: z.object({ matterCode: z.string().max(20).optional(), kind: RequestKind.optional() }),
  decline: z.object({ reason: DeclineReason, alternative: Text(4, 500) }),
  'answer-directly': z.object({ answer: Text(5, 4000), basis: Text(2, 500) }),
  reclassify: z.object({ matterCode: z.string().max(20), deadlineClass: DeadlineClass.optional(), note: Text(0, 500).default('') }),
  dispatch: z.object({ lead: z.string().max(64), co: z.array(z.string().max(64)).max(8).default([]), note: Text(0, 500).default('') }),
  attach: z.object({ targetId: Id }),
  split: z.object({ parts: z.array(z.object({ narrative: Text(2, 20_000), matterCode: z.string().max(20).optional() })).min(1).max(8) }),
  'sign-for': z.object({}),
  'record-first-contact': z.object({ method: ContactMethod, outcome: ContactOutcome, note: Text(0, 1000).default('') }),
  'add-progress': z.object({ text: Text(2, 2000), visibleToRequester: z.boolean().default(true), attachmentIds: z.array(Id).max(9).default([]) }),
  'submit-result': z.object({
    resultType: ResultType, text: Text(10, 8000), basis: z.string().trim().max(500).default(''),
    requesterOpinion: Text(1, 1000), solved: z.boolean(),
    attachmentIds: z.array(Id).max(9).default([]), waiveCo: Text(4, 500).optional(),
  }),
  'approve-result': z.object({ note: Text(0, 500).default('') }),
  'reject-result': z.object({ reason: Text(4, 1000) }),
  'pass-review': z.object({ note: Text(0, 500).default('') }),
  'send-back': z.object({ reason: Text(4, 1000) }),
  'start-call-back': z.object({}),
  'record-failed-call': z.object({ outcome: CallBackFailure, note: Text(0, 500).default('') }),
  'complete-call-back': z.object({ contacted: z.boolean(), ...Verdict }),
  'accept-rework': z.object({}),
  clue: z.object({ text: Text(2, 2000), attachmentIds: z.array(Id).max(9).default([]) }),
  urge: z.object({ text: Text(0, 500).default('') }),
  undo: z.object({}),
} as const
export type OrderCommandName = keyof typeof orderCommands

/** What the requester may send from the tracking page. */
export const requesterCommands = {
  clues: z.object({ text: Text(2, 2000), attachmentIds: z.array(Id).max(9).default([]) }),
  evaluation: z.object({ contacted: z.boolean(), ...Verdict }),
  reopening: z.object({ reason: Text(4, 1000) }),
  urging: z.object({ text: Text(0, 500).default('') }),
  'answer-rejection': z.object({ reason: Text(2, 1000) }),
} as const
export type RequesterCommandName = keyof typeof requesterCommands

export const CommandDone = z.object({ workOrderId: Id, version: z.number().int(), status: z.string(), at: Instant, undoUntil: Instant.nullable() })
export type CommandDone = z.infer<typeof CommandDone>
