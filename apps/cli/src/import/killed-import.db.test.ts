import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runImport } from '../testing/run-import.ts'
import { openTestCity, type TestCity } from '../testing/test-city.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const lines = 3_000
let city: TestCity

beforeAll(async () => { city = await openTestCity() }, 180_000)
afterAll(() => city?.close())

/** Import in a process of its own and kill it without warning as soon as it has told of so many lines. Answers what it told last. */
const importUntilKilled = async (args: readonly string[], atLines: number): Promise<number> => {
  const child = spawn(process.execPath, [main, 'import', ...args, '--progress-every', '0'], { env: { ...process.env, ...city.env }, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let acknowledged = 0
  for await (const line of createInterface({ input: child.stderr })) {
    const told = /^(\d+) \/ \d+/.exec(line)
    if (!told) continue
    acknowledged = Number(told[1])
    if (acknowledged >= atLines) child.kill('SIGKILL')
  }
  await ended
  return acknowledged
}

it('loses nothing that it has told of and doubles nothing, killed three times in the middle', async () => {
  const file = join(city.folder, 'killed.jsonl')
  const bad = (index: number) => index % 100 === 50
  await writeFile(file, Array.from({ length: lines }, (_line, index) =>
    bad(index) ? `{"id":"${index}"\n` : `${JSON.stringify({ id: String(index), title: `第 ${index} 件`, time: '2019-02-28 11:25:05', text: `第 ${index} 盏路灯坏了。` })}\n`).join(''))
  const args = [file, '--mapping', 'teddy-hot', '--city-source', 'killed', '--batch', '50']
  const orders = async () => (await city.db.query<{ n: number }>(`select count(*)::int as n from request r join work_order w on w.id = r.work_order_id where r.outer_source = 'killed'`)).rows[0]!.n

  let before = 0
  for (const share of [0.2, 0.5, 0.8]) {
    const acknowledged = await importUntilKilled(args, lines * share)
    expect(acknowledged).toBeGreaterThan(before)
    const { rows } = await city.db.query<{ lines_done: number; accepted: number; rejected: number; repeated: number }>(`select lines_done, accepted, rejected, repeated from import_run where outer_source = 'killed'`)
    const run = rows[0]!
    expect(run.lines_done).toBeGreaterThanOrEqual(acknowledged)
    expect(run.lines_done).toBeLessThan(lines)
    expect(run.accepted + run.rejected + run.repeated).toBe(run.lines_done)
    expect(run.accepted).toBe(await orders())
    before = acknowledged
  }
  const { summary } = await runImport(...args)
  expect(summary).toMatchObject({ read: lines, accepted: lines - lines / 100, repeated: 0, rejected: lines / 100, isFinished: true })
  expect(summary.resumedFrom).toBeGreaterThanOrEqual(before)
  expect(await orders()).toBe(summary.accepted)
  const distinct = await city.db.query<{ n: number }>(`select count(distinct outer_id)::int as n from request where outer_source = 'killed'`)
  expect(distinct.rows[0]!.n).toBe(summary.accepted)
  const rejected = await rejectedNumbers(summary.rejectsFile!)
  expect(rejected).toHaveLength(lines / 100)
  expect(new Set(rejected).size).toBe(rejected.length)
}, 180_000)

const rejectedNumbers = async (file: string): Promise<number[]> =>
  (await readFile(file, 'utf8')).trimEnd().split('\n').map((line) => (JSON.parse(line) as { no: number }).no)
