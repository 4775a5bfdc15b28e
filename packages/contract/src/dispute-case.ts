import { z } from 'zod'
import { DeadlineClass } from './codes.ts'
import { Id, Instant, MatterRef, Reason, UnitRef } from './common.ts'
import { UnitPosition } from './life-cycle/commands/consultation.ts'
import { DisputeLevel, DisputeOutcome } from './life-cycle/commands/dispute.ts'
import { ListVerdictSays, ReturnOutcome, ReturnReason } from './life-cycle/commands/returns.ts'

/** Whom the lists name now, and why. */
export const ListsNow = z.object({ lead: UnitRef.nullable(), co: z.array(UnitRef), because: z.array(Reason) })
export type ListsNow = z.infer<typeof ListsNow>

/** A wish to return the order, and what became of it. */
export const ReturnWish = z.object({
  unit: UnitRef, reason: ReturnReason, basis: z.string(), proposedUnit: UnitRef.nullable(), at: Instant, outcome: ReturnOutcome, decidedAt: Instant.nullable(), note: z.string(),
  listsSaid: ListVerdictSays.nullable().describe('审核时清单怎么说'),
})
export type ReturnWish = z.infer<typeof ReturnWish>
/** Returns of the order; `judge` while one waits: what the lists say of the unit now. */
export const Returns = z.object({ items: z.array(ReturnWish), judge: z.object({ says: ListVerdictSays, because: z.array(Reason), lists: ListsNow }).nullable() })

/** What a unit says of its part in the order. */
export const UnitWord = z.object({ unit: UnitRef, position: UnitPosition, text: z.string(), basis: z.string(), at: Instant })
export type UnitWord = z.infer<typeof UnitWord>

export const Consultation = z.object({
  isOpen: z.boolean(), question: z.string(), openedAt: Instant, because: z.array(Reason), opinions: z.array(UnitWord), unheard: z.array(UnitRef), lists: ListsNow.nullable(),
})
export type Consultation = z.infer<typeof Consultation>

export const RulingRef = z.object({ workOrderId: Id, disputeNo: z.number().int() })
export const Award = z.object({
  by: z.enum(['arbiter', 'default']), level: DisputeLevel, at: Instant, lead: UnitRef, co: z.array(UnitRef), basis: z.string(), text: z.string(), dueAt: Instant.nullable(), deadlineClass: DeadlineClass.nullable(),
  precedents: z.array(RulingRef), listChange: z.object({ lead: UnitRef, co: z.array(UnitRef), reason: z.string() }).nullable(), because: z.array(Reason),
})
export const Dispute = z.object({
  no: z.number().int(), level: DisputeLevel, outcome: DisputeOutcome, openedAt: Instant, because: z.array(Reason), note: z.string(), parties: z.array(UnitRef),
  firstReceiver: UnitRef.nullable(), meanwhile: UnitRef.nullable().describe('裁定前由谁先办'), statements: z.array(UnitWord), unheard: z.array(UnitRef).describe('还没有陈述的'),
  lists: ListsNow.nullable().describe('现行清单怎么说，待裁定时给出'), award: Award.nullable(),
})
export type Dispute = z.infer<typeof Dispute>

/** An earlier ruling on the same matter. */
export const Precedent = z.object({
  workOrderId: Id, orderNo: z.string(), disputeNo: z.number().int(), at: Instant, matter: MatterRef, place: z.string(), level: DisputeLevel, lead: UnitRef, co: z.array(UnitRef), parties: z.array(UnitRef),
  basis: z.string(), text: z.string(), because: z.array(Reason).describe('为什么与本件相近'),
})
export type Precedent = z.infer<typeof Precedent>

/** Who has an order, and whether somebody handles it. */
export const HoldingKind = z.enum(['handled', 'idle', 'waiting'])
const Holder = z.object({ unit: UnitRef.nullable(), name: z.string(), nameEn: z.string() })
const Minutes = { naturalMinutes: z.number(), workingMinutes: z.number().nullable().describe('服务时间内的分钟；日历未公布时为空') }
/** 谁持单谁计: every minute since the registration, charged to one holder or handled. */
export const Holding = z.object({
  stretches: z.array(z.object({ from: Instant, to: Instant.nullable(), kind: HoldingKind, holder: Holder, ...Minutes, because: Reason })),
  idle: z.array(z.object({ holder: Holder, ...Minutes })).describe('空转按持单者合计'),
  totals: z.object({ handled: z.object(Minutes), idle: z.object(Minutes), waiting: z.object(Minutes) }),
})
export type Holding = z.infer<typeof Holding>
