import { hash } from 'node:crypto'
import { newId } from '@suban/server/kernel/ids.ts'
import { orderNumber, receiptNumber } from '@suban/server/modules/intake/index.ts'
import type { Batch } from './batch.ts'
import { stamp } from './pattern.ts'
import type { Template } from './templates.ts'

const minute = 60_000
/** What an event's hash is taken over, one event after the other. */
let message: Buffer = Buffer.alloc(8_192)

/** Which copy of a template is made: by how many minutes it is moved, and its running number of its day. */
export type Copy = { readonly template: Template; readonly shift: number; readonly day: string; readonly serial: number }
export type CopyCity = { readonly cityCode: string; trackingHash(requestId: string): Buffer }

/** Add one copy of a template to a batch: new names, all its instants moved alike, its events chained anew as the ledger does it. */
export const copyOrder = (batch: Batch, { template, shift, day, serial }: Copy, city: CopyCity): void => {
  const { pattern: { sheet, hashed, rows, counted }, channel, deskRank } = template
  const receivedAt = template.registeredAt + shift * minute
  const requestId = newId(receivedAt)
  sheet.fill({
    orderId: newId(receivedAt), requestId, orderNo: orderNumber(city.cityCode, day, channel, serial), receiptNo: receiptNumber(day, serial), trackingHash: city.trackingHash(requestId),
    deskRank: deskRank.now + shift * deskRank.perMinute, shift: shift * minute,
  })
  for (const { pattern, into } of hashed) {
    if (pattern.bytes.length > message.length) message = Buffer.alloc(pattern.bytes.length * 2)
    const end = stamp(pattern, sheet.bytes, message, 0)
    hash('sha256', message.subarray(0, end), 'buffer').copy(sheet.bytes, into.from)
  }
  for (const { table, pattern } of rows) batch.add(table, pattern, sheet.bytes)
  batch.orders++
  batch.events += hashed.length
  for (const key of counted) batch.counted.set(key, (batch.counted.get(key) ?? 0) + 1)
}
