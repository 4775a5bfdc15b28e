import { z } from 'zod'
import { Lamp, OrderStatus } from './codes.ts'
import { Id, Instant, UnitRef } from './common.ts'
import { ResultType } from './life-cycle/commands/handling.ts'
import { EscalationReason } from './life-cycle/commands/escalation.ts'
import { ArrivalWay, WhistleKind } from './life-cycle/commands/whistle.ts'
import { arrivalScores } from './life-cycle/whistle.ts'

/** Several units at one order: who leads because it was first, who was let go, whom the lead is offered to. */
export const JointHandling = z.object({
  firstReceiver: UnitRef.nullable().describe('首接单位：涉及多个单位时由它牵头'),
  released: z.array(z.object({ no: z.number().int(), unit: UnitRef, because: z.enum(['notNeeded', 'failedToAct']), at: Instant })),
  offer: z.object({ from: UnitRef, to: UnitRef, reason: z.string(), answerBy: Instant.nullable() }).nullable(),
})

const Summons = z.object({
  unit: UnitRef, isOurs: z.boolean().describe('叫的是本单位'), arriveBy: Instant.nullable(), lamp: Lamp, shareNo: z.number().int().nullable(),
  arrivedAt: Instant.nullable(), isLate: z.boolean().nullable(), people: z.string(), how: ArrivalWay.nullable(), overdueAt: Instant.nullable(), askedToLeaveAt: Instant.nullable(), releasedAt: Instant.nullable(),
  score: z.object({ arrival: z.enum(arrivalScores), solved: z.boolean(), attitude: z.number().int(), note: z.string() }).nullable().describe('街道给部门'),
  callScore: z.object({ needed: z.boolean(), prepared: z.number().int(), note: z.string() }).nullable().describe('部门给街道'),
})
export const Whistle = z.object({
  no: z.number().int(), kind: WhistleKind, by: UnitRef, isOurs: z.boolean().describe('本单位吹的'), matter: z.string(), place: z.string(), blownAt: Instant, endedAt: Instant.nullable(), end: z.enum(['closed', 'withdrawn', 'overtaken']).nullable(), summary: z.string(),
  summons: z.array(Summons),
})
export type Whistle = z.infer<typeof Whistle>

export const Escalation = z.object({
  request: z.object({ from: UnitRef, to: UnitRef, reason: EscalationReason, text: z.string(), decideBy: Instant.nullable() }).nullable(),
  current: z.object({ from: UnitRef, superior: UnitRef, reason: EscalationReason, since: Instant }).nullable().describe('上级牵头期间'),
  handedBack: z.array(z.object({ by: UnitRef, to: UnitRef, at: Instant, opinion: z.string(), resources: z.string(), authority: z.string() })),
})

/** An order beside this one: no more of it than whoever may read this one needs. */
export const RelatedOrder = z.object({ id: Id, orderNo: z.string(), title: z.string(), status: OrderStatus, statusName: z.string(), statusNameEn: z.string(), unit: UnitRef.nullable(), dueAt: Instant.nullable() })
export type RelatedOrder = z.infer<typeof RelatedOrder>
/** One event, several requesters: the order that is handled, and what each of those who joined says of it. */
export const EventCluster = z.object({
  main: RelatedOrder.extend({ replies: z.array(z.object({ unit: UnitRef, at: Instant, resultType: ResultType, text: z.string() })) }).nullable().describe('主件和已通过审核的答复'),
  members: z.array(RelatedOrder.extend({ verdict: z.object({ solved: z.boolean(), satisfaction: z.number().int() }).nullable() })),
})
/** Several demands of one request: the order that was split, and what was split off. */
export const SplitParts = z.object({ parent: RelatedOrder.nullable(), children: z.array(RelatedOrder), answered: z.number().int(), of: z.number().int() })
