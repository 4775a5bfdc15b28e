import { existsSync } from 'node:fs'
import { readdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { describeMachine, machineLine, watchStolenTime } from './machine.ts'
import type { BenchOptions, Measurement, Section } from './measurement.ts'
import { tableOf } from './table.ts'

const sections = ['text', 'http', 'queue', 'clocks', 'import', 'size'] as const
type SectionName = (typeof sections)[number]

const usage = `npm run bench [-- ${sections.join('|')} …] [--quick] [--json FILE] [--orders N] [--keep] [--profile]
  --quick    short runs and few orders, for a look in between
  --json     write machine and figures to a file
  --orders   orders that the queue and clocks sections load (1 000 000)
  --keep     leave the databases in place, and use those that are there
  --profile  write CPU profiles of the server process to bench/profiles in the data folder`

/** Every file of a section that exports `run`. Workers are files that run by being imported. */
const runsOf = async (name: SectionName): Promise<Section[]> => {
  const folder = fileURLToPath(new URL(`${name}/`, import.meta.url))
  if (!existsSync(folder)) return []
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !/worker|\.test\./.test(file)).sort()
  const loaded = await Promise.all(files.map((file) => import(`./${name}/${file}`) as Promise<{ run?: Section }>))
  return loaded.flatMap(({ run }) => (run ? [run] : []))
}

const readOptions = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false }, json: { type: 'string' }, orders: { type: 'string' }, keep: { type: 'boolean', default: false }, profile: { type: 'boolean', default: false } },
  })
  const unknown = positionals.find((name) => !sections.includes(name as SectionName))
  if (unknown !== undefined) throw new Error(`no section is called ${unknown}`)
  const orders = values.orders === undefined ? null : Number(values.orders)
  if (orders !== null && !(Number.isInteger(orders) && orders > 0)) throw new Error(`--orders wants a positive whole number, not ${values.orders}`)
  const options: BenchOptions = { isQuick: values.quick, orders, keepsData: values.keep, profiles: values.profile, report: (line) => process.stderr.write(`${line}\n`) }
  return { options, json: values.json ?? null, wanted: positionals.length === 0 ? sections : sections.filter((name) => positionals.includes(name)) }
}

const read = (() => {
  try {
    return readOptions()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}\n`)
    return process.exit(2)
  }
})()
// Ended from outside, the run still takes its database along: that hangs on the exit of this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const machine = await describeMachine(new Date())
const stolenTime = await watchStolenTime()
const measurements: Measurement[] = []
let broken = 0
for (const name of read.wanted) {
  for (const run of await runsOf(name)) {
    try {
      measurements.push(...(await run(read.options)))
    } catch (error) {
      broken++
      process.stderr.write(`section ${name} broke: ${(error as Error).stack}\n`)
    }
  }
}
const stolen = await stolenTime()
console.log(`${machineLine(machine)}${stolen === null ? '' : `, ${(stolen * 100).toFixed(0)} % of it taken by its host for others`}${read.options.isQuick ? ' — quick run, rough figures' : ''}\n\n${tableOf(measurements)}`)
if (read.json !== null) await writeFile(read.json, `${JSON.stringify({ machine, stolen, isQuick: read.options.isQuick, measurements }, null, 2)}\n`)
process.exit(broken === 0 ? 0 : 1)
