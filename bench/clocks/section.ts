import { fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Database } from '../../apps/server/src/kernel/database/database.ts'
import type { BenchOptions, Measurement } from '../measurement.ts'
import { atPlace, type BenchPlace } from '../place/bench-place.ts'
import { cityFolder, root } from '../place/places.ts'
import { environmentOf } from '../place/server-process.ts'
import { generateOrders } from '../queue/generate-orders.ts'
import type { SweepAnswer, SweepAsk } from './sweep-worker.ts'

/** What the server uses, and smaller and larger ones beside it. */
const usual = 200
const otherSizes = [1, 10, 50, 100, 400] as const

/** Clocks among a million open orders: nothing due, ten thousand due at once, two servers at once, counting all of them anew. */
export const run = (options: BenchOptions): Promise<readonly Measurement[]> =>
  atPlace('clocks', options, async (place) => {
    const filled = await fill(place, options.orders ?? (options.isQuick ? 20_000 : 1_000_000), options.report)
    const due = options.isQuick ? 1_000 : 10_000
    const recomputed = await measureRecomputation(place, options.report)
    const [one, other] = await Promise.all([startSweeper(place), startSweeper(place)])
    try {
      const idle = await measureIdle(place.db, one)
      options.report('clocks: many due at once')
      const sizes: Measurement[] = []
      for (const size of [usual, ...otherSizes]) sizes.push(await measureDue(place.db, one, size, size === 1 ? Math.min(due, 1_000) : due))
      options.report('clocks: two servers')
      return [...filled, ...recomputed, idle, ...sizes, ...(await measureTwo(place.db, one, other, due))]
    } finally {
      for (const sweeper of [one, other]) sweeper.disconnect()
    }
  })

/** Load open orders, unless an earlier run left them. */
const fill = async (place: BenchPlace, wanted: number, report: (line: string) => void): Promise<Measurement[]> => {
  const first = await place.startServer()
  await first.stop()
  const count = async (text: string): Promise<number> => (await place.db.query<{ n: number }>(`select count(*) as n from ${text}`)).rows[0]!.n
  const present = await count('work_order')
  if (present < wanted) {
    report(`clocks: generating ${wanted - present} open orders`)
    await generateOrders(wanted - present, environmentOf(place.url, place.dataFolder), 1)
  }
  await place.db.query('vacuum analyze')
  return [
    { name: 'clocks.orders', value: await count('work_order where closed_at is null'), unit: 'orders', detail: 'open' },
    { name: 'clocks.running', value: await count('clock where stopped_at is null and no < 1000'), unit: 'clocks', detail: `${await count('clock where next_at is not null')} of them will speak` },
  ]
}

const startSweeper = async (place: BenchPlace): Promise<ChildProcess> => {
  const child = fork(fileURLToPath(new URL('sweep-worker.ts', import.meta.url)), { env: { ...process.env, ...environmentOf(place.url, place.dataFolder) } })
  await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => { throw new Error(`a sweeper ended with code ${code}`) })])
  return child
}

const ask = async (sweeper: ChildProcess, what: SweepAsk): Promise<SweepAnswer> => {
  const answered = once(sweeper, 'message')
  sweeper.send(what)
  return ((await answered) as [SweepAnswer])[0]
}

const measureIdle = async (db: Database, sweeper: ChildProcess): Promise<Measurement> => {
  const { rows } = await db.query<{ at: Date }>('select min(next_at) as at from clock')
  const { milliseconds } = await ask(sweeper, { now: rows[0]!.at.getTime() - 1, batchSize: usual, times: 500 })
  const sorted = milliseconds.toSorted((a, b) => a - b)
  return { name: 'clocks.idle', value: sorted[Math.floor(sorted.length * 0.99)]!, unit: 'ms', aim: '≤ 5', detail: `p99 of a sweep that finds nothing; median ${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)} ms` }
}

/** The instant at which so many orders are due. */
const instantOfDue = async (db: Database, orders: number): Promise<number> => {
  const { rows } = await db.query<{ at: Date }>('select min(next_at) as at from clock where next_at is not null group by work_order_id order by at offset $1 limit 1', [orders - 1])
  if (!rows[0]) throw new Error(`fewer than ${orders} orders have a clock that will speak`)
  return rows[0].at.getTime() + 1
}

const dueAt = async (db: Database, now: number): Promise<number> =>
  (await db.query<{ n: number }>('select count(distinct work_order_id) as n from clock where next_at < $1', [new Date(now)])).rows[0]!.n

const measureDue = async (db: Database, sweeper: ChildProcess, batchSize: number, orders: number): Promise<Measurement> => {
  const now = await instantOfDue(db, orders)
  const waiting = await dueAt(db, now)
  const { milliseconds, cpuMilliseconds } = await ask(sweeper, { now, batchSize, times: null })
  const seconds = milliseconds.reduce((sum, each) => sum + each, 0) / 1000
  const left = await dueAt(db, now)
  const rate = (waiting - left) / seconds
  const detail = `${waiting} orders in ${seconds.toFixed(2)} s, batches of ${batchSize}, ${(cpuMilliseconds / waiting).toFixed(2)} ms of the server's processor an order; ${left} left`
  return batchSize === usual
    ? { name: 'clocks.dueAtOnce', value: (10_000 / rate), unit: 's', aim: '≤ 5', detail: `for 10 000: ${detail}` }
    : { name: `clocks.batch${batchSize}`, value: rate, unit: '1/s', detail }
}

/** Two servers sweep at once: how fast, and whether any lamp turned twice. */
const measureTwo = async (db: Database, one: ChildProcess, other: ChildProcess, orders: number): Promise<Measurement[]> => {
  const now = await instantOfDue(db, orders)
  const waiting = await dueAt(db, now)
  const began = performance.now()
  while ((await dueAt(db, now)) > 0) await Promise.all([one, other].map((sweeper) => ask(sweeper, { now, batchSize: usual, times: 1 })))
  const seconds = (performance.now() - began) / 1000
  const { rows } = await db.query<{ n: number }>(
    `select count(*) as n from (select 1 from event where type = 'ClockTurned' group by stream, data ->> 'no', data ->> 'lamp' having count(*) > 1) doubled`)
  return [
    { name: 'clocks.twoServers', value: waiting / seconds, unit: '1/s', detail: `${waiting} orders by two servers on the same database in ${seconds.toFixed(2)} s` },
    { name: 'clocks.actedTwice', value: rows[0]!.n, unit: 'lamps', aim: '≤ 0', detail: 'lamps that turned twice, among all events' },
  ]
}

/** The command that operators use, under deadlines that move most orders. */
const measureRecomputation = async (place: BenchPlace, report: (line: string) => void): Promise<Measurement[]> => {
  report('clocks: counting all clocks anew')
  const draft = join(place.dataFolder, 'draft-deadlines.json')
  const deadlines = JSON.parse(await readFile(join(cityFolder, 'deadlines.json'), 'utf8'))
  deadlines.version = 'draft'
  deadlines.examples = []
  deadlines.clocks.handling.byClass['7d'].duration.amount = 6
  await writeFile(draft, JSON.stringify(deadlines))
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'apps/cli/src/main.ts'), 'clocks', 'recompute', '--dry-run', '--deadlines', draft, '--json'], { env: { ...process.env, ...environmentOf(place.url, place.dataFolder) }, stdio: ['ignore', 'pipe', 'ignore'] })
  let text = ''
  child.stdout.on('data', (part: Buffer) => { text += part.toString() })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`suban clocks recompute ended with code ${code}`)
  const seconds = (performance.now() - began) / 1000
  const { orders, clocks, movedOrders, movedClocks } = JSON.parse(text) as { orders: number; clocks: number; movedOrders: number; movedClocks: number }
  return [{
    name: 'clocks.recompute', value: seconds, unit: 's', ...(orders >= 1_000_000 ? { aim: '≤ 30' } : {}),
    detail: `the whole command, dry run over ${orders} open orders and ${clocks} running clocks (${Math.round(orders / seconds)} orders/s); ${movedClocks} clocks of ${movedOrders} orders would move`,
  }]
}
