import { openDatabase, type Database, type Queryable } from '../database/database.ts'
import { mergeWrites, writeAll } from '../database/write-statement.ts'
import { appendEvents, genesisHash } from '../ledger/append.ts'
import type { LedgerEvent } from '../ledger/event.ts'
import { createTestDatabase } from '../postgres/test-database.ts'

export const CITY = '990100'

/** Stream ids that sort by their number. */
export const streamId = (no: number): string => `00000000-0000-7000-8000-${String(no).padStart(12, '0')}`
/** Noon in the city of a day of March 2026. */
export const noonOf = (day: number): number => Date.UTC(2026, 2, day, 4)

/** Events to append to a stream, all recorded on one day of March 2026. */
export type Part = { readonly stream: number; readonly day: number; readonly events: readonly LedgerEvent[] }

/** Made-up events that say which they are. */
export const part = (stream: number, day: number, count: number): Part =>
  ({ stream, day, events: Array.from({ length: count }, (_, index) => ({ type: 'Happened', at: noonOf(day) + index, data: { stream, no: index + 1 } })) })

/** Append to streams after what they hold already, in one statement. */
export const append = async (db: Queryable, ...parts: readonly Part[]): Promise<void> => {
  const { rows } = await db.query<{ stream: string; version: number; hash: Buffer }>(
    'select distinct on (stream) stream, version, hash from event where city_code = $1 and stream = any($2) order by stream, version desc',
    [CITY, parts.map(({ stream }) => streamId(stream))],
  )
  await writeAll(db, mergeWrites(parts.map(({ stream, day, events }) => {
    const last = rows.find((row) => row.stream === streamId(stream))
    const from = { cityCode: CITY, id: streamId(stream), version: last?.version ?? 0, lastHash: last?.hash ?? genesisHash }
    return [appendEvents(from, events, { by: { kind: 'system', job: 'test' }, commandId: 'c' }, noonOf(day)).write]
  })))
}

/** A database of the test's own. */
export const openTestDatabase = async (): Promise<{ db: Database; close(): Promise<void> }> => {
  const database = await createTestDatabase()
  const db = openDatabase(database.url, 12)
  return {
    db,
    async close() {
      await db.end()
      await database.drop()
    },
  }
}

/** Do something to history that the database forbids, as somebody who can switch its triggers off; look; and undo it. */
export const whileTampered = async <Seen>(db: Database, sql: string, look: (db: Database) => Promise<Seen>): Promise<Seen> => {
  const client = await db.connect()
  try {
    await client.query('begin')
    await client.query('alter table event disable trigger user')
    await client.query('alter table ledger_checkpoint disable trigger user')
    await client.query(sql)
    return await look(client as unknown as Database)
  } finally {
    await client.query('rollback')
    client.release()
  }
}
