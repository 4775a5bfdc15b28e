import { genesisHash, eventTable, hashEvent } from '@suban/server/kernel/ledger/append.ts'
import { newId } from '@suban/server/kernel/ids.ts'
import { orderNumber, receiptNumber } from '@suban/server/modules/intake/index.ts'
import { project, type WorkOrderState } from '@suban/server/modules/work-order/index.ts'
import { dayOf } from '@suban/server/kernel/time.ts'
import { copyLine } from './copy-in.ts'
import type { Template } from './templates.ts'
import { fillTokens } from './token-text.ts'

/** The tables that a generated order fills, in the order of their columns in the lines. */
export const columns = {
  event: eventTable.columns,
  work_order: ['city_code', 'id', 'version', 'last_hash', 'order_no', 'status', 'request_id', 'parent_id', 'merged_into', 'kind', 'channel', 'matter_code', 'deadline_class', 'community_code', 'lead_unit', 'desk', 'desk_rank', 'registered_at', 'closed_at', 'state'],
  request: ['city_code', 'id', 'work_order_id', 'receipt_no', 'tracking_hash', 'contact_id', 'is_anonymous', 'channel', 'call_id', 'title', 'narrative', 'address', 'digest', 'community_code', 'occurred_at', 'recorded_at', 'outer_source', 'outer_id'],
  assignment: ['city_code', 'work_order_id', 'no', 'unit_code', 'role', 'status', 'is_open', 'sort_at'],
  clock: ['city_code', 'work_order_id', 'no', 'clock_id', 'unit_code', 'started_at', 'due_at', 'stopped_at', 'next_at'],
} as const
export type TableName = keyof typeof columns

/** Lines of many orders, table by table, and the counters they stand in. */
export type Lines = { readonly byTable: Record<TableName, string[]>; readonly counted: Map<string, number>; events: number }
export const emptyLines = (): Lines => ({ byTable: { event: [], work_order: [], request: [], assignment: [], clock: [] }, counted: new Map(), events: 0 })

export type CopyContext = { readonly cityCode: string; readonly recordedOn: string; trackingHash(requestId: string): Buffer }

/**
 * Add one copy of a template: new names, all its instants moved alike, its events chained anew by the ledger's own hash, its read
 * models projected from its state like those of any order.
 */
export const copyOrder = (lines: Lines, template: Template, shift: number, serial: number, context: CopyContext): void => {
  const { cityCode, recordedOn } = context
  const receivedAt = template.registeredAt + shift
  const day = dayOf(receivedAt)
  const names = { orderId: newId(receivedAt), requestId: newId(receivedAt), orderNo: orderNumber(cityCode, day, template.channel, serial), shift }
  let lastHash: Buffer = genesisHash
  template.events.forEach((event, index) => {
    const data = fillTokens(event.data, names)
    const occurredAt = new Date(event.at + shift).toISOString()
    const hash = hashEvent(lastHash, { cityCode, stream: names.orderId, version: index + 1, type: event.type, occurredAt, data, meta: event.meta })
    lines.byTable.event.push(copyLine([cityCode, names.orderId, index + 1, event.type, data, event.meta, occurredAt, hex(lastHash), hex(hash), recordedOn]))
    lastHash = hash
  })
  lines.events += template.events.length
  const stateText = fillTokens(template.state, names)
  const { order, assignments, clocks, counted } = project(cityCode, names.orderId, JSON.parse(stateText) as WorkOrderState, template.events.length, lastHash)
  lines.byTable.work_order.push(lineOf('work_order', { ...order, state: stateText }))
  for (const row of assignments) lines.byTable.assignment.push(lineOf('assignment', row))
  for (const row of clocks) lines.byTable.clock.push(lineOf('clock', row))
  for (const key of counted) lines.counted.set(key, (lines.counted.get(key) ?? 0) + 1)
  lines.byTable.request.push(lineOf('request', {
    ...template.request, id: names.requestId, work_order_id: names.orderId, receipt_no: receiptNumber(day, serial),
    tracking_hash: hex(context.trackingHash(names.requestId)), recorded_at: new Date(receivedAt).toISOString(),
  }))
}

const lineOf = (table: TableName, row: object): string => copyLine(columns[table].map((column) => (row as Record<string, string | number | boolean | null>)[column] ?? null))

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`

