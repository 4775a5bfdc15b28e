import { hash as digest } from 'node:crypto'
import { hexBytes, type Write, type WriteTable } from '../database/write-statement.ts'
import { dayOf } from '../time.ts'
import type { EventMeta, LedgerEvent } from './event.ts'

export const eventTable: WriteTable = {
  name: 'event',
  columns: ['city_code', 'stream', 'version', 'type', 'data', 'meta', 'occurred_at', 'prev_hash', 'hash', 'recorded_on'],
}

/** The hash before the first event of a stream. */
export const genesisHash = Buffer.alloc(32)

/** An event as its hash sees it; `data` and `meta` are their stored texts, to the letter. */
export type HashedEvent = { readonly cityCode: string; readonly stream: string; readonly version: number; readonly type: string; readonly occurredAt: string; readonly data: string; readonly meta: string }

/** What the hash of an event is taken over, after the hash of the event before. */
export const hashedText = (event: HashedEvent): string =>
  `${event.cityCode}\n${event.stream}\n${event.version}\n${event.type}\n${event.occurredAt}\n${event.data}\n${event.meta}`

export const hashEvent = (previous: Uint8Array, event: HashedEvent): Buffer => digest('sha256', Buffer.concat([previous, Buffer.from(hashedText(event))]), 'buffer')

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
