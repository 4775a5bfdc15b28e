import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { generateCommand } from '../generate/index.ts'
import { verifyCommand } from '../ledger/index.ts'
import { policyPublishCommand } from '../policy/index.ts'
import { replayCommand } from '../replay/index.ts'
import { openTestCity, root, runCommand, type TestCity } from '../testing/test-city.ts'
import { recomputeCommand } from './index.ts'

// Generating opens the whole city, whose model is trained the first time.
vi.setConfig({ testTimeout: 180_000 })

type Told = { isDryRun: boolean; deadlines: string; orders: number; clocks: number; movedOrders: number; movedClocks: number; lines: { clockId: string; later: number; earlier: number }[]; moves: { orderNo: string; clockId: string; movedByMinutes: number; because: { code: string }[] }[]; unasked: unknown[] }

let city: TestCity
let folder: string
beforeAll(async () => {
  city = await openTestCity()
  folder = join(city.folder, 'stricter')
  await cp(join(root, 'policies/demo-city'), folder, { recursive: true })
  expect(await runCommand(generateCommand, '--orders', '120', '--open-share', '1', '--yes')).toMatchObject({ status: 0 })
  // What generated copies bring along: their clocks are moved by minutes, which no rule gives for the end of service.
  expect(await runCommand(recomputeCommand)).toMatchObject({ status: 0 })
}, 240_000)
afterAll(() => city?.close())

const run = async (...args: string[]): Promise<Told> => {
  const { status, out, err } = await runCommand(recomputeCommand, ...args, '--json')
  expect([status, err]).toEqual([0, ''])
  return JSON.parse(out) as Told
}
const count = async (text: string): Promise<number> => (await city.db.query<{ n: number }>(`select count(*)::int as n from ${text}`)).rows[0]!.n
/** The deadlines with a day less for ordinary requests. */
const stricter = async (): Promise<string> => {
  const path = join(folder, 'deadlines.json')
  const deadlines = JSON.parse(await readFile(join(root, 'policies/demo-city/deadlines.json'), 'utf8'))
  deadlines.version = '2030.1'
  deadlines.examples = []
  deadlines.clocks.handling.byClass['7d'].duration.amount = 6
  await writeFile(path, JSON.stringify(deadlines))
  return path
}

describe('clocks recompute', () => {
  it('under the versions in force nothing would move', async () => {
    const told = await run('--dry-run')
    expect(told).toMatchObject({ isDryRun: true, orders: 120, movedClocks: 0, movedOrders: 0, lines: [], moves: [] })
    expect(told.clocks).toBeGreaterThan(200)
    expect((await runCommand(recomputeCommand, '--dry-run')).out).toContain('没有一个到期时间会变')
  })

  it('shows what a draft would move, writes nothing but the list', async () => {
    const before = [await count('event'), await count('command_log')]
    const list = join(city.folder, 'moves.csv')
    const told = await run('--dry-run', '--deadlines', await stricter(), '--list', list)
    expect(told.movedClocks).toBeGreaterThan(10)
    expect(told.lines.every(({ clockId, later }) => clockId === 'handling' && later === 0)).toBe(true)
    expect(told.moves[0]).toMatchObject({ clockId: 'handling', movedByMinutes: -1440, because: [{ code: 'CLOCK_MOVED_EARLIER' }, { code: 'CLOCK_OTHER_POLICY' }] })
    const lines = (await readFile(list, 'utf8')).trimEnd().split('\n')
    expect([lines.length, lines[0]]).toEqual([told.movedClocks + 1, 'order_no,unit,clock,clock_no,due_before,due_after,moved_minutes,direction,why'])
    expect(lines[1]).toMatch(/^\d{21},[^,]+,handling,\d+,[^,]+Z,[^,]+Z,-1440,earlier,"到期由 .+ 提前到 .+；时限由 2026\.2 版换为 2030\.1 版"$/)
    expect([await count('event'), await count('command_log')]).toEqual(before)
    const { out } = await runCommand(recomputeCommand, '--dry-run', '--deadlines', await stricter())
    expect(out).toContain(`${told.movedOrders} 张工单的 ${told.movedClocks} 个时钟会变`)
    expect(out).toMatch(/·办理钟：\d+ 个中 \d+ 个，\d+ 个提前（最多 1 天）/)
  })

  it('refuses drafts that could not be published, and to apply a draft', async () => {
    const broken = join(city.folder, 'broken.json')
    await writeFile(broken, '{')
    expect(await runCommand(recomputeCommand, '--dry-run', '--calendar', broken)).toMatchObject({ status: 2, err: expect.stringContaining('不是 JSON') })
    await writeFile(broken, '{}')
    expect(await runCommand(recomputeCommand, '--dry-run', '--deadlines', broken)).toMatchObject({ status: 2, err: expect.stringContaining('处问题') })
    expect(await runCommand(recomputeCommand, '--dry-run', '--deadlines', join(city.folder, 'nowhere.json'))).toMatchObject({ status: 2, err: expect.stringContaining('读不到文件') })
    const wrong = JSON.parse(await readFile(join(root, 'policies/demo-city/deadlines.json'), 'utf8'))
    wrong.clocks.handling.byClass['7d'].duration.amount = 6
    await writeFile(broken, JSON.stringify(wrong))
    expect(await runCommand(recomputeCommand, '--dry-run', '--deadlines', broken)).toMatchObject({ status: 2, err: expect.stringContaining('一般诉求 7 个自然日') })
    expect(await runCommand(recomputeCommand, '--deadlines', await stricter())).toMatchObject({ status: 2, err: expect.stringContaining('只能试算') })
  })

  it('once published, moves them: each once, what was promised beside it, and the ledger and the read models hold', async () => {
    const promised = await run('--dry-run', '--deadlines', await stricter())
    expect(await runCommand(policyPublishCommand, folder)).toMatchObject({ status: 0 })
    const told = await run()
    expect(told).toMatchObject({ isDryRun: false, deadlines: '2030.1', movedOrders: promised.movedOrders, movedClocks: promised.movedClocks, unasked: [] })
    expect(await count(`event where type = 'ClocksRecomputed' and data -> 'clocks' -> 'change' -> 0 ->> 'policyVersion' = '2030.1'`)).toBe(promised.movedOrders)
    const { rows } = await city.db.query<{ due: string; promised: { dueAt: number; policyVersion: string } }>(
      `select c ->> 'dueAt' as due, c -> 'promised' as promised from work_order, json_array_elements(state -> 'clocks') c where c ->> 'policyVersion' = '2030.1' and c ->> 'clockId' = 'handling'`)
    expect(rows).toHaveLength(promised.movedClocks)
    for (const row of rows) expect([row.promised.policyVersion, row.promised.dueAt - Number(row.due)]).toEqual(['2026.2', 86_400_000])
    expect(await run()).toMatchObject({ movedClocks: 0 })
    const replayed = await runCommand(replayCommand, '--check')
    expect([replayed.status, replayed.out]).toEqual([0, expect.stringContaining('读模型与事件完全一致')])
    expect((await runCommand(verifyCommand)).status).toBe(0)
  })
})
