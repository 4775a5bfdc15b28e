import { z } from 'zod'
import { requesterActions, type RequesterActionName } from './actions.ts'
import { Id, Instant } from './common.ts'
import { PublicExclusion, PublicPause, PublicSuspension, PublicTermination } from './long-ways.ts'
import { PublicIfWithdrawn, PublicQuestion, PublicRefusal, PublicTransfer, PublicWithdrawal } from './entrance-case.ts'
import { AccessLogEntry, ParcelStep, TimelineEntry } from './work-order.ts'

/** Whether each of the requester's actions may be taken now. */
const can = z.object(Object.fromEntries(Object.keys(requesterActions).map((name) => [name, z.boolean()])) as Record<RequesterActionName, z.ZodBoolean>)

/** What the requester sees of the own request. No staff names, no internal notes, nothing of other people. */
export const Tracking = z.object({
  receiptNo: z.string(), orderNo: z.string(), title: z.string(), kindName: z.string(), kindNameEn: z.string(), narrative: z.string(), placeName: z.string(),
  statusCode: z.string(), statusName: z.string(), statusNameEn: z.string(), registeredAt: Instant, closedAt: Instant.nullable(),
  unit: z.string().nullable().describe('现在由谁负责'),
  dueAt: Instant.nullable(), timeLeftZh: z.string(), timeLeftEn: z.string(), dueBecause: z.array(z.object({ zh: z.string(), en: z.string() })),
  nextZh: z.string().describe('接下来会发生什么'), nextEn: z.string(),
  parcel: z.array(ParcelStep), timeline: z.array(TimelineEntry.pick({ at: true, title: true, titleEn: true, text: true, textEn: true, lane: true, who: true, whoEn: true })),
  replies: z.array(z.object({ unit: z.string(), unitEn: z.string(), at: Instant, text: z.string(), textEn: z.string().optional() })),
  attachments: z.array(z.object({ id: Id, name: z.string(), mediaType: z.string(), bytes: z.number().int(), url: z.string(), by: z.enum(['requester', 'unit']) })).describe('诉求人自己发的，和单位给诉求人看的'),
  urging: z.object({ at: Instant, told: z.array(z.object({ zh: z.string(), en: z.string() })), againAt: Instant }).nullable().describe('最近一次催办：告知了谁，何时可以再催'),
  disclosure: z.object({ title: z.string(), text: z.string(), at: Instant }).nullable().describe('正在公开的内容'),
  verdict: z.object({ solved: z.boolean(), satisfaction: z.number().int(), at: Instant }).nullable(),
  question: PublicQuestion.optional().describe('请诉求人补充的问题，等回答时才有'), refusal: PublicRefusal.optional(), transfer: PublicTransfer.optional(), withdrawal: PublicWithdrawal.optional(), ifWithdrawn: PublicIfWithdrawn.optional().describe('现在可以撤回；撤回后会怎样'),
  asksPhoneTail: z.boolean().describe('撤回、恢复要核对手机后四位'),
  pause: PublicPause.optional(), suspension: PublicSuspension.optional(), termination: PublicTermination.optional(), exclusion: PublicExclusion.optional(),
  parts: z.object({
    items: z.array(z.object({
      receiptNo: z.string(), title: z.string(), statusName: z.string(), statusNameEn: z.string(), unit: z.string().nullable(), dueAt: Instant.nullable(), isAnswered: z.boolean(),
      isThis: z.boolean().describe('就是本页这一件'), trackingUrl: z.string(),
    })),
    answered: z.number().int(), isAnswered: z.boolean().describe('每一件都已答复'),
  }).nullable().describe('一次反映的几件事，列在同一张总回执上'),
  masterReceipt: z.object({ receiptNo: z.string(), trackingUrl: z.string() }).nullable().describe('本件是从哪张总回执拆出来的'),
  can,
  cannotBecause: z.record(z.string(), z.object({ zh: z.string(), en: z.string() })),
  whoLooked: z.array(AccessLogEntry.pick({ at: true, kind: true, unit: true, reason: true })),
})
export type Tracking = z.infer<typeof Tracking>
/** Find the own request by receipt number and the last four digits of the phone. */
export const FindReceipt = z.object({ receiptNo: z.string().trim().min(6).max(40), phoneTail: z.string().regex(/^\d{4}$/) })
export const FoundReceipt = z.object({ trackingUrl: z.string() })
