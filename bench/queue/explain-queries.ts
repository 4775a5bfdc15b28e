import { createApp } from '../../apps/server/src/app.ts'
import { openCity } from '../../apps/server/src/city.ts'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import { demoPassword } from '../../apps/server/src/set-up/set-up-city.ts'
import { recordingDatabase, type Statement } from '../http/recording-database.ts'
import type { Measurement } from '../measurement.ts'
import type { BenchPlace } from '../place/bench-place.ts'
import { root } from '../place/places.ts'
import { environmentOf } from '../place/server-process.ts'

type Plan = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly 'Index Name'?: string; readonly 'Actual Rows'?: number; readonly 'Actual Loops'?: number; readonly Plans?: readonly Plan[]; readonly 'Shared Hit Blocks'?: number; readonly 'Shared Read Blocks'?: number }

/** Tables that grow with the orders: nothing may read one from end to end to show a queue. */
const growing: ReadonlySet<string> = new Set(['work_order', 'assignment', 'request', 'clock', 'event', 'contact'])

/**
 * The plans of the statements behind the queues, both as planned for these values and as planned once for all values (the server
 * prepares its statements, so either may be used): how many scans of a whole table, and how many rows and pages were touched.
 */
export const explainQueries = async (place: BenchPlace, targets: readonly { readonly name: string; readonly path: string; readonly account: string }[]): Promise<Measurement[]> => {
  const measurements: Measurement[] = []
  for (const { name, path, account } of targets) {
    const statements = await statementsOf(place, path, account)
    const plans = await Promise.all(statements.flatMap((statement) => ['force_custom_plan', 'force_generic_plan'].map((mode) => explain(place, statement, mode))))
    const nodes = plans.flatMap(flat)
    const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && growing.has(node['Relation Name'] ?? ''))
    const rows = Math.max(0, ...nodes.filter((node) => growing.has(node['Relation Name'] ?? '')).map((node) => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 1)))
    const pages = Math.max(...plans.map((plan) => (plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)))
    const indexes = new Set(nodes.flatMap((node) => (node['Index Name'] ? [node['Index Name']] : [])))
    measurements.push({
      name: `queue.${name}.tableScans`, value: scans.length, unit: 'scans', aim: '≤ 0',
      detail: `${statements.map((statement) => statement.name).join(', ')}: at most ${rows} rows of one table, ${pages} pages; ${[...indexes].join(', ')}`,
    })
  }
  return measurements
}

/** The named statements that the route runs, written down and not run. */
const statementsOf = async (place: BenchPlace, path: string, account: string): Promise<Statement[]> => {
  const taken: Statement[] = []
  const config = readConfig(root, environmentOf(place.url, place.dataFolder))
  const city = await openCity(recordingDatabase(place.db, (statement) => statement.startsWith('read_'), taken), config, systemTime)
  const app = await createApp(city, { ...config, logLevel: 'silent' })
  const signedIn = await app.inject({ method: 'POST', url: '/api/session', payload: { account, password: demoPassword } })
  await app.inject({ url: path, headers: { cookie: String(signedIn.headers['set-cookie']).split(';')[0]! } })
  await app.close()
  if (taken.length === 0) throw new Error(`${path} ran no statement that could be explained`)
  return taken
}

const explain = async ({ db }: BenchPlace, { text, values }: Statement, mode: string): Promise<Plan> => {
  const client = await db.connect()
  try {
    await client.query(`set plan_cache_mode = ${mode}`)
    await client.query(`prepare explained as ${text}`)
    const literals = values.map((value) => literal(client, value))
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (analyze, buffers, timing off, format json) execute explained(${literals.join(', ')})`)
    return rows[0]!['QUERY PLAN'][0].Plan
  } finally {
    await client.query('deallocate all; reset plan_cache_mode')
    client.release()
  }
}

const literal = (client: { escapeLiteral(text: string): string }, value: unknown): string =>
  Array.isArray(value) ? `array[${value.map((item) => literal(client, item)).join(', ')}]` : typeof value === 'number' ? String(value) : value === null ? 'null' : client.escapeLiteral(String(value))

const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)]
