import { z } from 'zod'
import { Instant, UnitRef } from './common.ts'
import { QueueRow } from './work-order.ts'
import { Rung } from './life-cycle/commands/supervision.ts'
import { docketIds } from './docket-labels.ts'

export const Docket = z.enum(docketIds)

/** A row of a docket: the order, and the clock by which somebody must decide. */
export const DocketRow = QueueRow.extend({
  clockId: z.string(), clockName: z.string(), clockNameEn: z.string(), holder: UnitRef.nullable().describe('须作出决定的单位；中心各台的为空'), since: Instant,
  supervision: z.object({ no: z.number().int(), rung: Rung, turn: z.enum(['unit', 'supervisor']).nullable() }).nullable().describe('督办队列：哪一件、在哪一级、轮到谁'),
})
export type DocketRow = z.infer<typeof DocketRow>
export const DocketPage = z.object({ items: z.array(DocketRow), next: z.string().nullable(), total: z.number().int() })
