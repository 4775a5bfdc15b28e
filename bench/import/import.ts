import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../../apps/server/src/kernel/config.ts'
import { openDatabase, type Database } from '../../apps/server/src/kernel/database/database.ts'
import { migrate } from '../../apps/server/src/kernel/database/migrate.ts'
import { startPostgres } from '../../apps/server/src/kernel/postgres/index.ts'
import { openCity } from '../../apps/server/src/city.ts'
import { systemTime } from '../../apps/server/src/kernel/time.ts'
import { finishSetUp, setUpCity } from '../../apps/server/src/set-up/set-up-city.ts'
import type { BenchOptions, Measurement } from '../measurement.ts'
import { benchFolder, cityFolder, ports, root } from '../place/places.ts'
import { importInChild } from './import-child-worker.ts'

const shared = process.env.SUBAN_SHARED ?? join(root, '../shared')
const realFile = join(shared, 'data/311/requests.csv')
const kills = [0.2, 0.45, 0.7]

/** How fast a file becomes orders, from the command's start to its end; and whether kills of importer and database lose or double any. */
export const run = async (options?: Partial<BenchOptions>): Promise<readonly Measurement[]> => {
  const report = options?.report ?? (() => {})
  const dataFolder = join(benchFolder, 'import')
  await clear(dataFolder)
  await mkdir(dataFolder, { recursive: true })
  try {
    await withDatabase(dataFolder, (db) => setUp(db, dataFolder))
    const lines = options?.isQuick ? 2_000 : 10_000
    const generated = join(dataFolder, 'generated.jsonl')
    await writeGenerated(generated, lines)
    const file = existsSync(realFile) ? realFile : generated
    report(`import: ${file === realFile ? 'the 311 file' : 'a generated file'}`)
    const rate = await measureRate(dataFolder, file, file === realFile ? 'boston-sf-311' : 'teddy-hot', options?.isQuick ? 4_000 : null)
    report('import: kills')
    return [...rate, ...(await measureKills(dataFolder, generated, lines))]
  } finally {
    if (!options?.keepsData) await clear(dataFolder)
  }
}

/** The start of the command is told apart: it opens the city once, however long the file. */
const measureRate = async (dataFolder: string, file: string, mapping: string, limit: number | null): Promise<Measurement[]> => {
  const args = [file, '--mapping', mapping, ...(limit === null ? [] : ['--limit', String(limit)])]
  const began = performance.now()
  const { summary, megabytes } = await importInChild(dataFolder, args, null)
  const seconds = (performance.now() - began) / 1000
  if (!summary) throw new Error('the import did not finish')
  const counts = `${summary.read} lines = ${summary.accepted} accepted + ${summary.repeated} repeated + ${summary.rejected} rejected`
  const again = performance.now()
  const repeated = await importInChild(dataFolder, [...args, ...(limit === null ? [] : ['--restart'])], null)
  const againSeconds = (performance.now() - again) / 1000
  return [
    { name: 'import.rate', value: summary.accepted / seconds, unit: '1/s', aim: '≥ 400', detail: `${counts} in ${seconds.toFixed(1)} s, from the start of the command and its database to their end` },
    ...(megabytes === null ? [] : [{ name: 'import.memory', value: megabytes, unit: 'MB', detail: 'the most that the importer held; the model and the city are most of it' }]),
    { name: 'import.repeated', value: (repeated.summary?.read ?? 0) / againSeconds, unit: '1/s', detail: `the same file once more: ${repeated.summary?.repeated} repeated, ${repeated.summary?.accepted} accepted` },
  ]
}

const measureKills = async (dataFolder: string, file: string, lines: number): Promise<Measurement[]> => {
  const args = [file, '--mapping', 'teddy-hot', '--city-source', 'killed', '--batch', '100']
  let acknowledged = 0
  let lost = 0
  for (const share of kills) {
    const ended = await importInChild(dataFolder, args, Math.floor(lines * share))
    acknowledged = Math.max(acknowledged, ended.acknowledged)
    lost += Math.max(0, acknowledged - (await withDatabase(dataFolder, linesDone)))
  }
  const { summary } = await importInChild(dataFolder, args, null)
  const { orders, ids } = await withDatabase(dataFolder, async (db) => (await db.query<{ orders: number; ids: number }>(
    `select count(*)::int as orders, count(distinct r.outer_id)::int as ids from request r join work_order w on w.city_code = r.city_code and w.id = r.work_order_id where r.outer_source = 'killed'`)).rows[0]!)
  const detail = `importer and database killed ${kills.length} times at ${kills.map((share) => `${share * 100} %`).join(', ')} of ${lines} lines; at the end ${summary?.accepted} accepted, ${orders} orders, ${ids} ids`
  return [
    { name: 'import.lost', value: lost + Math.abs((summary?.accepted ?? 0) - orders) + (lines - ids), unit: 'lines', aim: '≤ 0', detail },
    { name: 'import.doubled', value: orders - ids, unit: 'orders', aim: '≤ 0', detail },
  ]
}

const linesDone = async (db: Database): Promise<number> => (await db.query<{ n: number }>(`select coalesce(max(lines_done), 0)::bigint as n from import_run where outer_source = 'killed'`)).rows[0]!.n

const setUp = async (db: Database, dataFolder: string): Promise<void> => {
  const config = readConfig(root, { SUBAN_DATA: dataFolder, SUBAN_CITY: cityFolder })
  const { cityCode } = await setUpCity(db, config, () => {})
  await finishSetUp(db, cityCode)
  // Trains and keeps the model, so that no measured run has to.
  await openCity(db, config, systemTime)
}

const withDatabase = async <Result>(dataFolder: string, work: (db: Database) => Promise<Result>): Promise<Result> => {
  const postgres = await startPostgres({ dataFolder, port: ports.postgres + 1, report: () => {} })
  try {
    await migrate(postgres.url)
    const db = openDatabase(postgres.url, 4)
    try {
      return await work(db)
    } finally {
      await db.end()
    }
  } finally {
    await postgres.stop()
  }
}

/** Requests of the demo city's own narratives, each with a number of its own. */
const writeGenerated = async (file: string, lines: number): Promise<void> => {
  const narratives = (await readFile(join(cityFolder, 'narratives.jsonl'), 'utf8')).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as { title: string; text: string })
  await writeFile(file, Array.from({ length: lines }, (_line, index) => {
    const { title, text } = narratives[index % narratives.length]!
    const time = new Date(Date.UTC(2025, 0, 1) + index * 600_000).toISOString().slice(0, 19).replace('T', ' ')
    return `${JSON.stringify({ id: `g${index}`, title, time, text: text.replaceAll('{place}', `第 ${index} 号地点`) })}\n`
  }).join(''))
}

/** Remove a data folder and the cluster that may lie elsewhere (started by root, the database's account must reach it). */
const clear = async (dataFolder: string): Promise<void> => {
  const elsewhere = await readFile(join(dataFolder, 'postgres-location'), 'utf8').catch(() => null)
  if (elsewhere !== null) await rm(elsewhere.trim(), { recursive: true, force: true })
  await rm(dataFolder, { recursive: true, force: true })
}
