import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { writeAll } from '../database/write-statement.ts'
import { CITY, openTestDatabase } from '../testing/made-up-history.ts'
import { relayOutbox, type OutboxHandler } from './relay.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => {
  ({ db, close } = await openTestDatabase())
  await db.query('create table delivered (n int)')
})
afterAll(() => close())
beforeEach(() => db.query('delete from outbox; delete from delivered'))

const later = () => Date.now() + 60_000
const send = (topic: string, ...ns: readonly number[]) => writeAll(db, [{ table: { name: 'outbox', columns: ['city_code', 'topic', 'payload'] }, rows: ns.map((n) => ({ city_code: CITY, topic, payload: { n } })) }])
const delivered = async () => (await db.query<{ n: number }>('select n from delivered order by n')).rows.map((row) => row.n)
const waiting = async () => (await db.query<{ topic: string; attempts: number; last_error: string | null }>('select topic, attempts, last_error from outbox order by id')).rows
const deliver: OutboxHandler = async ({ n }: { n: number }, client) => { await client.query('insert into delivered values ($1)', [n]) }
const handlers = {
  good: deliver,
  // It fails after it wrote, and in the database, which ends the transaction for whoever does not go back to a savepoint.
  bad: (async (payload: { n: number }, client) => {
    await deliver(payload as never, client)
    await client.query('select 1 / 0')
  }) as OutboxHandler,
}

describe('the outbox', () => {
  it('hands every message over once and forgets it', async () => {
    await send('good', 1, 2, 3)
    expect(await relayOutbox(db, handlers, later())).toBe(3)
    expect(await relayOutbox(db, handlers, later())).toBe(0)
    expect([await delivered(), await waiting()]).toEqual([[1, 2, 3], []])
  })
  it('a message that fails is put back alone, with its reason and a pause; what it wrote is undone', async () => {
    await send('good', 1)
    await send('bad', 2)
    await send('unheard', 3)
    await send('good', 4)
    const now = later()
    expect(await relayOutbox(db, handlers, now)).toBe(4)
    expect(await delivered()).toEqual([1, 4])
    expect(await waiting()).toEqual([{ topic: 'bad', attempts: 1, last_error: 'division by zero' }, { topic: 'unheard', attempts: 1, last_error: 'no handler for topic unheard' }])
    expect(await relayOutbox(db, handlers, now)).toBe(0)
    expect(await relayOutbox(db, handlers, now + 1_001)).toBe(2)
    expect((await waiting()).map(({ attempts }) => attempts)).toEqual([2, 2])
  })
  it('is shared by several servers: nothing twice, nothing lost', async () => {
    const all = Array.from({ length: 300 }, (_, n) => n)
    await send('good', ...all)
    await Promise.all(Array.from({ length: 4 }, async () => {
      for (let tries = 0; tries < 12; tries++) await relayOutbox(db, handlers, later(), 40)
    }))
    expect([await delivered(), await waiting()]).toEqual([all, []])
  })
})
