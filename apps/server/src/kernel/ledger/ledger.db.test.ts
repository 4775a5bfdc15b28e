import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../database/database.ts'
import { append, CITY, noonOf, openTestDatabase, part, streamId, whileTampered } from '../testing/made-up-history.ts'
import { genesisHash, hashEvent } from './append.ts'
import { checkpointOf, closeDays, verifyCheckpoints, verifyLedger } from './verify.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => void ({ db, close } = await openTestDatabase()))
afterAll(() => close())

const whereEvent = (stream: number, version: number) => `where stream = '${streamId(stream)}' and version = ${version}`

describe('history is append-only', () => {
  beforeAll(() => append(db, part(1, 2, 3)))

  const insertAgain = `insert into event (city_code, stream, version, type, data, meta, occurred_at, prev_hash, hash, recorded_on)
    select city_code, stream, version, 'Other', data, meta, occurred_at, prev_hash, hash, recorded_on from event ${whereEvent(1, 3)}`

  it.each([
    ['update', `update event set data = '{}'`], ['delete', 'delete from event'], ['truncate', 'truncate event'],
    ['upsert', `${insertAgain} on conflict (city_code, stream, version) do update set type = 'Other'`],
    ['merge', 'merge into event e using (select 1) s on true when matched then delete'],
  ])('%s: refused by the database', async (_name, sql) => {
    await expect(db.query(sql)).rejects.toMatchObject({ code: '23001', message: expect.stringContaining('append-only') as string })
    expect((await verifyLedger(db, CITY)).broken).toEqual([])
  })
  it('a version stands once', async () => {
    await expect(db.query(insertAgain)).rejects.toMatchObject({ code: '23505', constraint: 'event_pkey' })
  })
  it.each(['update ledger_checkpoint set events = 0', 'delete from ledger_checkpoint'])('checkpoints too: %s', async (sql) => {
    await append(db, part(1, 2, 1))
    await closeDays(db, CITY, '2026-03-03')
    await expect(db.query(sql)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('what is stored is what was hashed', () => {
  it('to the letter, for any data', async () => {
    const value = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null),
        fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\0')), tie('value'), { maxKeys: 4 })),
    })).value
    const samples = fc.sample(value, 400)
    await append(db, { stream: 2, day: 3, events: samples.map((data, index) => ({ type: 'Happened', at: noonOf(3) + index, data: { data } })) })
    const { rows } = await db.query<{ version: number; type: string; data: string; meta: string; occurred_at: Date; hash: Buffer }>(
      'select version, type, data::text, meta::text, occurred_at, hash from event where stream = $1 order by version', [streamId(2)])
    let previous: Buffer = genesisHash
    rows.forEach((row, index) => {
      expect(row.data).toBe(JSON.stringify({ data: samples[index] }))
      previous = hashEvent(previous, { cityCode: CITY, stream: streamId(2), version: index + 1, type: row.type, occurredAt: row.occurred_at.toISOString(), data: row.data, meta: row.meta })
      expect(row.hash.equals(previous)).toBe(true)
    })
    expect(rows).toHaveLength(400)
  })
})

describe('the chain of every stream is recomputed', () => {
  it('also where a batch ends inside a stream', async () => {
    // 5000 events a batch; streams of seven, so that the batch ends in the middle of one.
    await append(db, ...Array.from({ length: 800 }, (_, index) => part(1_000 + index, 4, 7)))
    const progress: number[] = []
    const found = await verifyLedger(db, CITY, (events) => progress.push(events))
    expect(found.broken).toEqual([])
    expect(found.streams).toBe(802)
    expect(progress).toEqual([5_000, found.events])
    const { broken } = await whileTampered(db, `update event set data = '{"no": 99}' ${whereEvent(1_713, 6)}`, (tampered) => verifyLedger(tampered, CITY))
    expect(broken).toEqual([{ stream: streamId(1_713), version: 6, why: 'HASH' }])
  })

  it.each([
    ['data changed', `update event set data = '{"stream":1,"no":9}' ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }]],
    ['data reformatted', `update event set data = (data::text || ' ')::json ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }]],
    ['somebody else did it', `update event set meta = '{"by":{"kind":"requester"},"commandId":"c"}' ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }]],
    ['time changed by a millisecond', `update event set occurred_at = occurred_at + interval '1 millisecond' ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }]],
    ['type changed', `update event set type = 'Other' ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }]],
    ['hash changed', `update event set hash = '\\x00' ${whereEvent(1, 2)}`, [{ version: 2, why: 'HASH' }, { version: 3, why: 'LINK' }]],
    ['link changed', `update event set prev_hash = '\\x00' ${whereEvent(1, 2)}`, [{ version: 2, why: 'LINK' }, { version: 2, why: 'HASH' }]],
    ['one event removed', `delete from event ${whereEvent(1, 2)}`, [{ version: 3, why: 'GAP' }, { version: 3, why: 'LINK' }]],
    ['the first event removed', `delete from event ${whereEvent(1, 1)}`, [{ version: 2, why: 'GAP' }, { version: 2, why: 'LINK' }]],
    ['an event put in under a forged hash', `insert into event (city_code, stream, version, type, data, meta, occurred_at, prev_hash, hash, recorded_on)
      select city_code, stream, 6, 'Forged', data, meta, occurred_at, hash, sha256(hash), recorded_on from event ${whereEvent(1, 5)}`, [{ version: 6, why: 'HASH' }]],
  ])('%s', async (_name, sql, expected) => {
    const { broken } = await whileTampered(db, sql, (tampered) => verifyLedger(tampered, CITY))
    expect(broken).toEqual(expected.map((fault) => ({ stream: streamId(1), ...fault })))
  })

  it('swapping two events of a stream', async () => {
    const swap = `update event set version = -version ${whereEvent(1, 2)}; update event set version = 2 ${whereEvent(1, 3)}; update event set version = 3 ${whereEvent(1, -2)}`
    const { broken } = await whileTampered(db, `alter table event drop constraint event_version_check; ${swap}`, (tampered) => verifyLedger(tampered, CITY))
    expect(new Set(broken.map((fault) => fault.version))).toEqual(new Set([2, 3, 4]))
  })
})

describe('the checkpoint of each day', () => {
  beforeAll(async () => {
    await append(db, part(9_001, 10, 4), part(9_002, 10, 2))
    await append(db, part(9_001, 11, 2))
    await append(db, part(9_003, 13, 3))
  })
  const days = async (from = db) => (await verifyCheckpoints(from, CITY)).filter((day) => day.onDay >= '2026-03-10').map((day) => [day.onDay, day.events, day.isTrue])

  it('is made once the day is over, chained to the day before, and holds', async () => {
    expect(await closeDays(db, CITY, '2026-03-11')).toContain('2026-03-10')
    expect(await closeDays(db, CITY, '2026-03-14')).toEqual(['2026-03-11', '2026-03-13'])
    expect(await closeDays(db, CITY, '2026-03-14')).toEqual([])
    expect(await days()).toEqual([['2026-03-10', 6, true], ['2026-03-11', 2, true], ['2026-03-13', 3, true]])
  })

  it('two servers that close the same days make the same ones', async () => {
    await append(db, part(9_003, 14, 1))
    await Promise.all(Array.from({ length: 5 }, () => closeDays(db, CITY, '2026-03-15')))
    expect((await days()).at(-1)).toEqual(['2026-03-14', 1, true])
  })

  it('finds what the chain cannot: the end of a stream cut off', async () => {
    const found = await whileTampered(db, `delete from event where stream = '${streamId(9_001)}' and version > 4`, async (tampered) => [await verifyLedger(tampered, CITY), await days(tampered)] as const)
    expect(found[0].broken).toEqual([])
    expect(found[1].slice(0, 3)).toEqual([['2026-03-10', 6, true], ['2026-03-11', 0, false], ['2026-03-13', 3, true]])
  })
  it('a whole stream removed', async () => {
    const found = await whileTampered(db, `delete from event where stream = '${streamId(9_002)}'`, async (tampered) => [await verifyLedger(tampered, CITY), await days(tampered)] as const)
    expect(found[0].broken).toEqual([])
    expect(found[1][0]).toEqual(['2026-03-10', 4, false])
  })
  it('a stream rewritten with fresh, matching hashes', async () => {
    const found = await whileTampered(db, `delete from event where stream = '${streamId(9_003)}'`, async (tampered) => {
      const forged = part(9_003, 13, 3)
      await append(tampered, { ...forged, events: forged.events.map((event) => ({ ...event, data: { forged: true } })) })
      await append(tampered, part(9_003, 14, 1))
      return [await verifyLedger(tampered, CITY), await days(tampered)] as const
    })
    expect(found[0].broken).toEqual([])
    expect(found[1].slice(-2)).toEqual([['2026-03-13', 3, false], ['2026-03-14', 1, false]])
  })
  it('an event moved to another day', async () => {
    const moved = await whileTampered(db, `update event set recorded_on = '2026-03-13' where stream = '${streamId(9_001)}' and version = 6`, days)
    expect(moved.slice(1, 3)).toEqual([['2026-03-11', 1, false], ['2026-03-13', 4, false]])
  })
  it('a checkpoint itself changed', async () => {
    const changed = await whileTampered(db, `update ledger_checkpoint set root_hash = '\\x00' where on_day = '2026-03-11'`, days)
    expect(changed.map((day) => day[2])).toEqual([true, false, false, true])
    const removed = await whileTampered(db, `delete from ledger_checkpoint where on_day = '2026-03-11'`, days)
    expect(removed.map((day) => day[2])).toEqual([true, false, true])
  })
  it('can be recomputed offline from the stored hashes alone', async () => {
    const [first] = (await verifyCheckpoints(db, CITY)).filter((day) => day.onDay === '2026-03-10')
    const { rows } = await db.query<{ prev_root: Buffer }>(`select prev_root from ledger_checkpoint where on_day = '2026-03-10'`)
    expect((await checkpointOf(db, CITY, '2026-03-10', rows[0]!.prev_root)).rootHash.toString('hex')).toBe(first!.rootHash)
  })
})
