import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CITY, openTestDatabase } from '../testing/made-up-history.ts'
import type { Database } from './database.ts'
import { countWrite, foldCounts, readCounts } from './queue-counts.ts'
import { SerialNumbers } from './serial-numbers.ts'
import { writeAll } from './write-statement.ts'

let db: Database
let close: () => Promise<void>
beforeAll(async () => void ({ db, close } = await openTestDatabase()))
afterAll(() => close())

const add = (key: string, n: number, city = CITY) => writeAll(db, [countWrite(city, new Map([[key, n]]))])

describe('queue counters', () => {
  it('count what was added, folded or not, each city for itself', async () => {
    await add('desk.dispatch', 1)
    await add('desk.dispatch', 1)
    await add('desk.dispatch', 5, '110100')
    expect(await foldCounts(db)).toBe(3)
    await add('desk.dispatch', -1)
    await add('desk.intake', 1)
    expect(await readCounts(db, CITY, ['desk.dispatch', 'desk.intake', 'desk.unknown'])).toEqual(new Map([['desk.dispatch', 1], ['desk.intake', 1]]))
    expect(await foldCounts(db)).toBe(2)
    expect(await foldCounts(db)).toBe(0)
    expect(await readCounts(db, CITY, ['desk.dispatch'])).toEqual(new Map([['desk.dispatch', 1]]))
  })
  it('a change by nothing writes nothing', () => expect(countWrite(CITY, new Map([['desk.intake', 0], ['desk.dispatch', 1]])).rows).toEqual([{ city_code: CITY, key: 'desk.dispatch', n: 1 }]))
  it('lose nothing while writers, readers and several folders work at once', async () => {
    const keys = ['unit.a.open', 'unit.b.open', 'unit.c.open']
    const before = await readCounts(db, CITY, keys)
    expect(before.size).toBe(0)
    const read: number[] = []
    await Promise.all([
      ...Array.from({ length: 150 }, (_, index) => writeAll(db, [countWrite(CITY, new Map(keys.map((key, no) => [key, no === index % 3 ? -1 : 2])))])),
      ...Array.from({ length: 40 }, () => foldCounts(db)),
      // Each write adds three in all: a reader that saw a delta and its fold would see another number.
      ...Array.from({ length: 40 }, async () => read.push([...(await readCounts(db, CITY, keys)).values()].reduce((sum, n) => sum + n, 0))),
    ])
    expect(read.filter((sum) => sum % 3 !== 0)).toEqual([])
    expect(await readCounts(db, CITY, keys)).toEqual(new Map(keys.map((key) => [key, 150])))
    await foldCounts(db)
    expect((await db.query('select 1 from queue_delta')).rowCount).toBe(0)
    expect(await readCounts(db, CITY, keys)).toEqual(new Map(keys.map((key) => [key, 150])))
  })
})

describe('running numbers', () => {
  it('never repeat, over several servers and many takers at once', async () => {
    const servers = [new SerialNumbers(db, CITY), new SerialNumbers(db, CITY), new SerialNumbers(db, CITY)]
    const taken = await Promise.all(Array.from({ length: 600 }, (_, index) => servers[index % 3]!.take('order', 50)))
    expect(new Set(taken).size).toBe(600)
    expect(Math.min(...taken)).toBe(1)
    expect(Math.max(...taken)).toBe(600)
  })
  it('start at 1 in each series and city, and leave a gap when a server stops', async () => {
    expect(await new SerialNumbers(db, CITY).take('receipt', 10)).toBe(1)
    expect(await new SerialNumbers(db, CITY).take('receipt', 10)).toBe(11)
    expect(await new SerialNumbers(db, '110100').take('receipt', 10)).toBe(1)
  })
})
