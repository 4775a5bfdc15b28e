import { z } from 'zod'
import { Lamp } from './codes.ts'
import { Id, Instant, Reason, UnitRef } from './common.ts'
import { Rung } from './life-cycle/commands/supervision.ts'

/** One matter that a unit is held to, with everything that was said and done about it. */
export const Supervision = z.object({
  no: z.number().int().describe('本单内的督办编号'), unit: UnitRef, rung: Rung,
  turn: z.enum(['unit', 'supervisor']).nullable().describe('轮到谁：单位回复，督办人员研判；结束后为空'),
  openedAt: Instant, dueAt: Instant.nullable(), lamp: Lamp, timeLeftZh: z.string(), timeLeftEn: z.string(),
  openedBy: z.enum(['staff', 'policy', 'leader']), because: z.array(Reason), reason: z.string(), demands: z.string(),
  readers: z.array(UnitRef).describe('领导批示的传阅单位'),
  steps: z.array(z.object({ at: Instant, kind: z.enum(['climbed', 'replied', 'accepted', 'rejected', 'interviewed', 'published', 'withdrawn', 'settled', 'closed']), zh: z.string(), en: z.string(), because: z.array(Reason), attachmentIds: z.array(Id) })).describe('先后发生的事'),
  can: z.object({ reply: z.boolean(), judge: z.boolean() }).describe('看的人能不能回复、研判'),
  isInterviewed: z.boolean(), isPublished: z.boolean(), outcome: z.enum(['accepted', 'settled', 'closed']).nullable(), endedAt: Instant.nullable(),
})
export type Supervision = z.infer<typeof Supervision>

/** What is shown to everybody of an order, and whether the requester objected. */
export const Disclosures = z.object({ isObjected: z.boolean(), items: z.array(z.object({ no: z.number().int(), title: z.string(), text: z.string(), at: Instant, endedAt: Instant.nullable() })) })
export type Disclosures = z.infer<typeof Disclosures>
