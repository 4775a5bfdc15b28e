import { fileURLToPath } from 'node:url'
import type { Database } from '../../apps/server/src/kernel/database/database.ts'
import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'
import { summarise } from '../load/latencies.ts'
import type { LoadPlan, LoadResult } from '../load/load-plan.ts'
import { runChild } from '../load/run-child.ts'
import { loadMeasurements, runLoad } from '../load/run-load.ts'
import { signIn, type Session } from '../load/sign-in.ts'
import { clients, durationsOf, type BenchOptions, type Measurement } from '../measurement.ts'
import { atPlace, type BenchPlace } from '../place/bench-place.ts'
import { settle } from '../place/settle.ts'
import { environmentOf, type ServerProcess } from '../place/server-process.ts'
import type { BareJob, BareResult } from './bare-worker.ts'
import { fillWithHistory } from './fill-with-history.ts'
import { measureLongOrder } from './long-order.ts'
import { requestBodies } from './request-bodies.ts'

/** One key, one order: registered, read, tracked over HTTP; beside it the bare write statement as the yardstick. */
export const run = (options: BenchOptions): Promise<readonly Measurement[]> =>
  atPlace('http', options, async (place) => {
    const durations = durationsOf(options)
    options.report('http: starting the server')
    const server = await place.startServer()
    options.report('http: filling in orders with history')
    const orders = await fillWithHistory(place, 2_000)
    await settle(place.db)
    const accounts = ['agent01', 'agent02', 'agent03', 'agent04']
    const sessions = await Promise.all(Array.from({ length: clients }, (_, client) => signIn(server.origin, accounts[client % accounts.length]!, demoPassword)))
    const bodies = await requestBodies(place.db, server.origin, sessions[0]!)
    const memoryAtStart = await server.memory()

    options.report('http: create')
    const created = await measureCreate(place, server, sessions, bodies, durations)
    const memoryAfterCreate = await server.memory()
    await settle(place.db)

    options.report('http: open')
    const plan = { port: server.port, clients, ...durations, method: 'GET' as const, withKeys: false }
    const opened = await withCpu(server, { ...plan, targets: orders.map((order) => ({ path: `/api/work-orders/${order.id}` })), sessions })
    options.report('http: track')
    const tracked = await withCpu(server, { ...plan, targets: orders.map((order) => ({ path: `/api/public/track/${order.token}` })), sessions: [] })
    options.report('http: a long order')
    const longOrder = await measureLongOrder(server)
    const events = orders.reduce((sum, order) => sum + order.events, 0) / orders.length
    const memory = await server.memory()
    await server.stop()

    options.report('http: the bare write statement')
    const bare = await measureBare(place, { bodies, session: sessions[0]!, clients, ...durations, statements: Math.ceil(created.perSecond * 3 * (durations.seconds + durations.warmUpSeconds)) })
    return [
      ...created.measurements,
      ...bare.measurements,
      { name: 'create.shareOfBare', value: (created.perSecond / bare.perSecond) * 100, unit: '%', aim: '≥ 35', detail: 'creations a second as a share of bare statements a second' },
      ...loadMeasurements('open', opened.result, { rate: 700 }, `GET /api/work-orders/:id, ${orders.length} orders of ${events.toFixed(1)} events`),
      ...cpuOf('open', opened.cpuMilliseconds, 'for one opened order'),
      ...loadMeasurements('track', tracked.result, {}, `GET /api/public/track/:token, ${orders.length} orders`),
      ...cpuOf('track', tracked.cpuMilliseconds, 'for one tracking page'),
      ...longOrder,
      ...(memory ? [{ name: 'http.serverMemory', value: memory.most, unit: 'MB', aim: '≤ 400', detail: `most memory of the server's process; ${memoryAtStart!.now.toFixed(0)} MB before the first load, ${memoryAfterCreate!.now.toFixed(0)} after creating, ${memory.now.toFixed(0)} at the end` }] : []),
    ]
  })

/** A load with the processor time that the server's process spent on each answer, milliseconds. */
const withCpu = async (server: ServerProcess, plan: LoadPlan): Promise<{ result: LoadResult; cpuMilliseconds: number | null }> => {
  const before = await server.cpuSeconds()
  const result = await runLoad(plan)
  const after = await server.cpuSeconds()
  const answers = [...result.statuses.values()].reduce((sum, count) => sum + count, 0)
  return { result, cpuMilliseconds: before === null || after === null ? null : ((after - before) * 1000) / answers }
}

const cpuOf = (name: string, value: number | null, detail: string): Measurement[] =>
  value === null ? [] : [{ name: `${name}.serverCpu`, value, unit: 'ms', detail: `processor time of the server ${detail}` }]

type Durations = { readonly warmUpSeconds: number; readonly seconds: number }

const measureCreate = async (place: BenchPlace, server: ServerProcess, sessions: readonly Session[], bodies: readonly string[], durations: Durations) => {
  const before = await countOrders(place.db)
  const { result, cpuMilliseconds } = await withCpu(server, { port: server.port, clients, ...durations, method: 'POST', targets: bodies.map((body) => ({ path: '/api/requests', body })), sessions, withKeys: true })
  const answered = result.statuses.get(201) ?? 0
  const written = (await countOrders(place.db)) - before
  if (written !== answered) throw new Error(`${answered} requests were answered 201, but the database holds ${written} new orders`)
  return {
    perSecond: result.perSecond,
    measurements: [
      ...loadMeasurements('create', result, { rate: 400, p99: 250 }, `POST /api/requests, ${clients} clients, half of them dispatching; all ${answered} orders in the database`),
      ...cpuOf('create', cpuMilliseconds, 'for one creation, background work included'),
    ],
  }
}

const measureBare = async (place: BenchPlace, job: BareJob) => {
  const before = await countOrders(place.db)
  const result = await runChild<BareResult>(fileURLToPath(new URL('bare-worker.ts', import.meta.url)), job, environmentOf(place.url, place.dataFolder))
  const written = (await countOrders(place.db)) - before
  if (written !== result.written) throw new Error(`${result.written} bare statements ran, but the database holds ${written} new orders`)
  const { p50, p99 } = summarise(result.latencies)
  return {
    perSecond: result.perSecond,
    measurements: [
      { name: 'bare.perSecond', value: result.perSecond, unit: '1/s', detail: `the statement of a creation alone, rows prepared in advance; ${result.written} statements of ${result.bytes} bytes` },
      { name: 'bare.p50', value: p50, unit: 'ms' }, { name: 'bare.p99', value: p99, unit: 'ms' },
    ],
  }
}

const countOrders = async (db: Database): Promise<number> => (await db.query<{ n: number }>('select count(*) as n from work_order')).rows[0]!.n
