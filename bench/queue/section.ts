import type { Database } from '../../apps/server/src/kernel/database/database.ts'
import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'
import { getJson, signIn, type Session } from '../load/sign-in.ts'
import { loadMeasurements, runLoad } from '../load/run-load.ts'
import { clients, durationsOf, type BenchOptions, type Measurement } from '../measurement.ts'
import { atPlace, type BenchPlace } from '../place/bench-place.ts'
import { settle } from '../place/settle.ts'
import { environmentOf } from '../place/server-process.ts'
import { generateOrders } from './generate-orders.ts'
import { explainQueries } from './explain-queries.ts'

type Page = { readonly items: readonly unknown[]; readonly total: number }
type Target = { readonly name: string; readonly path: string; readonly account: string; readonly rate?: number; readonly p99?: number }

/** The queues among a million orders: a unit's bench, the dispatch desk, the counters. */
export const run = (options: BenchOptions): Promise<readonly Measurement[]> =>
  atPlace('queue', options, async (place) => {
    const wanted = options.orders ?? (options.isQuick ? 5_000 : 1_000_000)
    const filled = await fill(place, wanted, options.report)
    options.report('queue: starting the server')
    const server = await place.startServer()
    const settled = await settle(place.db)
    const unit = await busiestStreet(place.db)
    const targets: Target[] = [
      { name: 'unitBench', path: '/api/unit-bench', account: unit.account, rate: 500, p99: 150 },
      { name: 'dispatchDesk', path: '/api/desks/dispatch', account: 'dispatcher01' },
      { name: 'counts', path: '/api/counts', account: unit.account },
    ]
    const measurements: Measurement[] = [...filled, { name: 'queue.settled', value: settled, unit: 's', detail: 'until the server had looked at every clock that ran out meanwhile' }, ...(await explainQueries(place, targets))]
    for (const { name, path, account, rate, p99 } of targets) {
      options.report(`queue: ${name}`)
      const sessions = await Promise.all(Array.from({ length: clients }, () => signIn(server.origin, account, demoPassword)))
      const result = await runLoad({ port: server.port, clients, ...durationsOf(options), method: 'GET', targets: [{ path }], sessions, withKeys: false })
      const shown = name === 'counts' ? '' : await pageDetail(server.origin, path, sessions[0]!)
      measurements.push(...loadMeasurements(`queue.${name}`, result, { ...(rate === undefined ? {} : { rate }), ...(p99 === undefined ? {} : { p99 }) }, `GET ${path}${shown}`))
    }
    const memory = await server.memory()
    return [...measurements, ...(memory ? [{ name: 'queue.serverMemory', value: memory.most, unit: 'MB', aim: '≤ 400', detail: `most memory of the server's process; ${memory.now.toFixed(0)} MB at the end` }] : [])]
  })

const pageDetail = async (origin: string, path: string, session: Session): Promise<string> => {
  const page = await getJson<Page>(origin, path, session)
  return `, ${page.items.length} of ${page.total} orders`
}

/** Load the orders, unless an earlier run left them; how long it took and what they take on disk. */
const fill = async (place: BenchPlace, wanted: number, report: (line: string) => void): Promise<Measurement[]> => {
  // A first start makes the schema and the city, which the generator needs.
  const first = await place.startServer()
  await first.stop()
  const before = await size(place.db)
  const present = await countOrders(place.db)
  const began = performance.now()
  if (present < wanted) {
    report(`queue: generating ${wanted - present} orders`)
    await generateOrders(wanted - present, environmentOf(place.url, place.dataFolder))
  }
  const seconds = (performance.now() - began) / 1000
  const made = (await countOrders(place.db)) - present
  await place.db.query('vacuum analyze')
  const bytes = await size(place.db)
  const { rows } = await place.db.query<{ events: number; open: number }>(
    `select (select count(*) from event) as events, (select count(*) from work_order where status not in ('closed', 'archived', 'declined')) as open`)
  const orders = present + made
  return [
    { name: 'queue.orders', value: orders, unit: 'orders', detail: `${rows[0]!.open} of them open, ${(rows[0]!.events / orders).toFixed(1)} events each` },
    ...(made > 0 ? [{ name: 'queue.generated', value: made / seconds, unit: '1/s', detail: `orders with their whole history written a second, ${seconds.toFixed(0)} s in all` }] : []),
    { name: 'queue.bytesPerOrder', value: present === 0 ? (bytes - before) / orders / 1000 : bytes / orders / 1000, unit: 'kB', detail: `database of ${(bytes / 1e9).toFixed(2)} GB` },
  ]
}

const size = async (db: Database): Promise<number> => (await db.query<{ n: number }>('select pg_database_size(current_database()) as n')).rows[0]!.n
const countOrders = async (db: Database): Promise<number> => (await db.query<{ n: number }>('select count(*) as n from work_order')).rows[0]!.n

/** The street with the most open orders, and an account of its coordinator. */
const busiestStreet = async (db: Database): Promise<{ account: string; open: number }> => {
  const { rows } = await db.query<{ account: string; open: number }>(
    `select p.account, a.open from (select city_code, unit_code, count(*) as open from assignment where is_open group by 1, 2) a
     join unit u on u.city_code = a.city_code and u.code = a.unit_code and u.kind in ('street', 'town')
     join account p on p.city_code = a.city_code and p.unit_code = a.unit_code and 'unitCoordinator' = any(p.roles)
     order by a.open desc, p.account limit 1`)
  if (!rows[0]) throw new Error('no street has an open order')
  return rows[0]
}

