import { z } from 'zod'
import { DeadlineClass, OrderStatus, RequestKind } from './codes.ts'
import { Id, Instant } from './common.ts'
import { QueueRow } from './work-order.ts'

export const dueWindows = ['overdue', 'today', 'threeDays'] as const

/** Which open orders: every part narrows the list; a part that is missing does not. */
export const WorklistFilter = z.object({
  statuses: z.array(OrderStatus).max(30).optional(),
  unit: z.string().max(64).optional().describe('主办或协办单位'),
  matter: z.string().max(20).optional().describe('事项编码或其开头'),
  kind: RequestKind.optional(),
  deadlineClass: DeadlineClass.optional(),
  region: z.string().max(20).optional().describe('事发地：社区编码或其开头（街道、区县）'),
  due: z.enum(dueWindows).optional().describe('有时钟已超时、今日到期、三日内到期'),
  isReworked: z.boolean().optional(),
})
export type WorklistFilter = z.infer<typeof WorklistFilter>

export const WorklistQuery = z.object({ filter: WorklistFilter, cursor: z.string().max(200).optional(), limit: z.number().int().min(1).max(200).default(50) })
export const WorklistPage = z.object({ items: z.array(QueueRow), next: z.string().nullable() })

export const queueShares = ['person', 'unit'] as const
export const SavedQueue = z.object({ id: Id, name: z.string(), filter: WorklistFilter, shared: z.enum(queueShares), isOwn: z.boolean(), savedAt: Instant })
export type SavedQueue = z.infer<typeof SavedQueue>
export const SaveQueue = z.object({ name: z.string().trim().min(1).max(40), filter: WorklistFilter, shared: z.enum(queueShares).default('person') })

/** What may be done to many orders at once. `dispatch-as-proposed` gives each order to the units that the lists propose for it. */
export const bulkActions = ['dispatch-as-proposed', 'attach', 'sign-for', 'urge', 'reclassify', 'pass-review'] as const
export type BulkActionName = (typeof bulkActions)[number]

/** The orders of an act: named one by one, or everything that a filter finds (the server selects, up to its cap). */
export const BulkSelection = z.union([z.object({ ids: z.array(Id).min(1).max(500) }), z.object({ filter: WorklistFilter })])
export const BulkAct = z.object({
  selection: BulkSelection,
  action: z.enum(bulkActions),
  targetId: Id.optional().describe('并入哪一张工单'), matterCode: z.string().max(20).optional(), text: z.string().trim().max(500).default(''),
})
export type BulkAct = z.infer<typeof BulkAct>

const Refused = z.object({ code: z.string(), zh: z.string(), en: z.string() })
export const BulkPreview = z.object({
  rows: z.array(z.object({ id: Id, orderNo: z.string(), title: z.string(), refusedBecause: Refused.nullable() })),
  allowed: z.number().int(), isCapped: z.boolean().describe('符合条件的超过一次能做的上限，只取了前面的'), most: z.number().int(),
})
export const BulkRun = z.object({
  id: Id, action: z.enum(bulkActions), startedAt: Instant, finishedAt: Instant.nullable(),
  items: z.array(z.object({
    workOrderId: Id, orderNo: z.string(), title: z.string(), outcome: z.enum(['waiting', 'done', 'refused', 'undone']), refusedBecause: Refused.nullable(), undoUntil: Instant.nullable(),
  })),
})
export type BulkRun = z.infer<typeof BulkRun>
