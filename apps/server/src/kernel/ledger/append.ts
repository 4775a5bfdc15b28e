import { createHash } from 'node:crypto'
import { hexBytes, type Write, type WriteTable } from '../database/write-statement.ts'
import { dayOf } from '../time.ts'
import type { EventMeta, LedgerEvent } from './event.ts'

export const eventTable: WriteTable = {
  name: 'event',
  columns: ['city_code', 'stream', 'version', 'type', 'data', 'meta', 'occurred_at', 'prev_hash', 'hash', 'recorded_on'],
}

/** The hash before the first event of a stream. */
export const genesisHash = Buffer.alloc(32)

/** What the hash of an event is taken over; `data` and `meta` are their stored texts, to the letter. */
export const hashEvent = (previous: Uint8Array, event: { cityCode: string; stream: string; version: number; type: string; occurredAt: string; data: string; meta: string }): Buffer =>
  createHash('sha256')
    .update(previous)
    .update(`${event.cityCode}\n${event.stream}\n${event.version}\n${event.type}\n${event.occurredAt}\n${event.data}\n${event.meta}`)
    .digest()

export type Appended = { readonly write: Write; readonly version: number; readonly lastHash: Buffer }

/**
 * Rows for the events of one command on one stream, chained to the stream's last hash.
 *
 * @param recordedAt when the ledger takes them down (its day is the checkpoint's day), epoch milliseconds
 */
export const appendEvents = (
  stream: { cityCode: string; id: string; version: number; lastHash: Uint8Array },
  events: readonly LedgerEvent[],
  meta: EventMeta,
  recordedAt: number,
): Appended => {
  const metaText = JSON.stringify(meta)
  const recordedOn = dayOf(recordedAt)
  let previous: Buffer = Buffer.from(stream.lastHash)
  const rows = events.map((event, index) => {
    const version = stream.version + 1 + index
    const occurredAt = new Date(event.at).toISOString()
    const hash = hashEvent(previous, { cityCode: stream.cityCode, stream: stream.id, version, type: event.type, occurredAt, data: JSON.stringify(event.data), meta: metaText })
    const row = {
      city_code: stream.cityCode, stream: stream.id, version, type: event.type, data: event.data, meta,
      occurred_at: occurredAt, prev_hash: hexBytes(previous), hash: hexBytes(hash), recorded_on: recordedOn,
    }
    previous = hash
    return row
  })
  return { write: { table: eventTable, rows }, version: stream.version + events.length, lastHash: previous }
}
