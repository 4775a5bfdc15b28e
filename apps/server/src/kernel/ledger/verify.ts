import { createHash } from 'node:crypto'
import type { Database } from '../database/database.ts'
import { genesisHash, hashEvent } from './append.ts'

export type BrokenEvent = { readonly stream: string; readonly version: number; readonly why: 'HASH' | 'LINK' | 'GAP' | 'END' }
export type Verification = { readonly events: number; readonly streams: number; readonly broken: readonly BrokenEvent[] }

const batch = 5_000

/**
 * Recompute the hash chain of every stream from the stored texts. Reads in key order, a batch at a time, so memory stays flat.
 *
 * @param onProgress called after each batch with the events read so far
 */
export const verifyLedger = async (db: Database, cityCode: string, onProgress?: (events: number) => void): Promise<Verification> => {
  let after: { stream: string; version: number } = { stream: '00000000-0000-0000-0000-000000000000', version: 0 }
  let previous: Uint8Array = genesisHash
  let events = 0
  let streams = 0
  const broken: BrokenEvent[] = []
  for (;;) {
    const { rows } = await db.query<{ stream: string; version: number; type: string; data: string; meta: string; occurred_at: Date; prev_hash: Buffer; hash: Buffer }>(
      `select stream, version, type, data::text as data, meta::text as meta, occurred_at, prev_hash, hash from event
       where city_code = $1 and (stream, version) > ($2::uuid, $3::int) order by stream, version limit ${batch}`,
      [cityCode, after.stream, after.version],
    )
    for (const row of rows) {
      if (row.stream !== after.stream) {
        streams++
        previous = genesisHash
        if (row.version !== 1) broken.push({ stream: row.stream, version: row.version, why: 'GAP' })
      } else if (row.version !== after.version + 1) broken.push({ stream: row.stream, version: row.version, why: 'GAP' })
      if (Buffer.compare(row.prev_hash, previous) !== 0) broken.push({ stream: row.stream, version: row.version, why: 'LINK' })
      const hash = hashEvent(row.prev_hash, { cityCode, stream: row.stream, version: row.version, type: row.type, occurredAt: row.occurred_at.toISOString(), data: row.data, meta: row.meta })
      if (Buffer.compare(hash, row.hash) !== 0) broken.push({ stream: row.stream, version: row.version, why: 'HASH' })
      previous = row.hash
      after = { stream: row.stream, version: row.version }
    }
    events += rows.length
    onProgress?.(events)
    if (rows.length < batch) return { events, streams, broken: [...broken, ...(await cutStreams(db, cityCode))] }
  }
}

/** Streams whose last event is not the one their order was last folded to: the end of a chain can be cut off without a broken link. */
const cutStreams = async (db: Database, cityCode: string): Promise<BrokenEvent[]> => {
  const { rows } = await db.query<{ id: string; version: number }>(
    `select w.id, w.version from work_order w where w.city_code = $1 and not exists (
       select from event e where e.city_code = w.city_code and e.stream = w.id and e.version = w.version and e.hash = w.last_hash)`, [cityCode])
  return rows.map((row) => ({ stream: row.id, version: row.version, why: 'END' }))
}

export type Checkpoint = { readonly onDay: string; readonly events: number; readonly rootHash: Buffer }

/** The root over all events that were recorded on one day, in key order, chained to the day before. */
export const checkpointOf = async (db: Database, cityCode: string, onDay: string, previousRoot: Uint8Array): Promise<Checkpoint> => {
  const root = createHash('sha256').update(previousRoot).update(onDay)
  let after = { stream: '00000000-0000-0000-0000-000000000000', version: 0 }
  let events = 0
  for (;;) {
    const { rows } = await db.query<{ stream: string; version: number; hash: Buffer }>(
      `select stream, version, hash from event where city_code = $1 and recorded_on = $2 and (stream, version) > ($3::uuid, $4::int)
       order by stream, version limit ${batch * 4}`,
      [cityCode, onDay, after.stream, after.version],
    )
    for (const row of rows) root.update(row.hash)
    events += rows.length
    const last = rows.at(-1)
    if (!last || rows.length < batch * 4) return { onDay, events, rootHash: root.digest() }
    after = { stream: last.stream, version: last.version }
  }
}

/** Close every finished day that has no checkpoint yet. Idempotent; returns the days closed now. */
export const closeDays = async (db: Database, cityCode: string, today: string): Promise<readonly string[]> => {
  const { rows: days } = await db.query<{ day: string }>(
    `select distinct recorded_on::text as day from event where city_code = $1 and recorded_on < $2
       and recorded_on > coalesce((select max(on_day) from ledger_checkpoint where city_code = $1), '-infinity') order by 1`,
    [cityCode, today],
  )
  const { rows: last } = await db.query<{ root_hash: Buffer }>('select root_hash from ledger_checkpoint where city_code = $1 order by on_day desc limit 1', [cityCode])
  let previous: Buffer = last[0]?.root_hash ?? genesisHash
  for (const { day } of days) {
    const checkpoint = await checkpointOf(db, cityCode, day, previous)
    await db.query(
      `insert into ledger_checkpoint (city_code, on_day, events, root_hash, prev_root) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [cityCode, day, checkpoint.events, checkpoint.rootHash, previous],
    )
    previous = checkpoint.rootHash
  }
  return days.map((row) => row.day)
}

/** Recompute the stored checkpoints; the first day whose root differs is where history was touched. */
export const verifyCheckpoints = async (db: Database, cityCode: string): Promise<readonly { onDay: string; events: number; rootHash: string; isTrue: boolean }[]> => {
  const { rows } = await db.query<{ on_day: string; events: number; root_hash: Buffer; prev_root: Buffer }>(
    `select on_day::text, events, root_hash, prev_root from ledger_checkpoint where city_code = $1 order by on_day`, [cityCode])
  const results = []
  let previous: Buffer = genesisHash
  for (const row of rows) {
    const again = await checkpointOf(db, cityCode, row.on_day, previous)
    const isTrue = Buffer.compare(again.rootHash, row.root_hash) === 0 && Buffer.compare(row.prev_root, previous) === 0 && again.events === row.events
    results.push({ onDay: row.on_day, events: again.events, rootHash: row.root_hash.toString('hex'), isTrue })
    previous = row.root_hash
  }
  return results
}
