import iconv from 'iconv-lite'
import ExcelJS from 'exceljs'
import { existsSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyLedger } from '@suban/server/kernel/ledger/verify.ts'
import type { Reject } from '@suban/server/modules/intake/index.ts'
import { replay } from '../replay/replay.ts'
import { runImport } from '../testing/run-import.ts'
import { openTestCity, root, type TestCity } from '../testing/test-city.ts'

// Each command opens the whole city, and the first one trains its model.
vi.setConfig({ testTimeout: 90_000 })

const cityCode = '990100'
let city: TestCity

beforeAll(async () => { city = await openTestCity() }, 180_000)
afterAll(() => city?.close())

const write = async (name: string, content: Buffer | string): Promise<string> => {
  const file = join(city.folder, name)
  await writeFile(file, content)
  return file
}
const message = (id: number, more: object = {}) => ({ id: String(id), user: 'A1', title: `第 ${id} 件`, time: '2019-02-28 11:25:05', text: `第 ${id} 盏路灯坏了一周，没有人来修。`, ...more })
const jsonl = (...lines: readonly (object | string)[]) => lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
const rejectsOf = async (file: string | null): Promise<Reject[]> =>
  file === null ? [] : (await readFile(file, 'utf8')).trimEnd().split('\n').map((line) => JSON.parse(line) as Reject)
const count = async (text: string, ...values: unknown[]): Promise<number> => (await city.db.query<{ n: number }>(text, values)).rows[0]!.n
const ordersFrom = (source: string) => count('select count(*)::int as n from request where outer_source = $1', source)

describe('a file with everything that goes wrong', () => {
  it('takes in what is good and gives each bad line back with its reason and original', async () => {
    const file = await write('tricky.jsonl', jsonl(
      message(1), message(2, { text: '小区门口😀😀积水，𠮷野家门前也是。' }), '{"id":"3","text":"半行', '{broken}', message(4, { id: '' }),
      message(5, { time: '2019-02-30 10:00:00' }), message(6, { time: '2199-01-01 10:00:00' }), message(7, { text: '字'.repeat(1_000_000) }), message(8, { title: '', text: '  ' }),
      message(9, { text: 'NUL\u0000与半个符号\ud83d' }), message(1), '', message(10, { text: '请回电 13800138000，我住 3 栋。' }), message(11, { time: '' })))
    const { status, summary } = await runImport(file, '--mapping', 'teddy-hot', '--city-source', 'tricky', '--batch', '4')
    expect(status).toBe(1)
    expect(summary).toMatchObject({ read: 13, accepted: 4, repeated: 1, rejected: 8, isFinished: true })
    const rejects = await rejectsOf(summary.rejectsFile)
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([
      [3, 'HALF_LINE'], [4, 'BROKEN_JSON'], [5, 'OUTER_ID_MISSING'], [6, 'DATE_NOT_READABLE'], [7, 'IMPOSSIBLE_DATE'], [8, 'NARRATIVE_TOO_LONG'], [9, 'NARRATIVE_EMPTY'], [14, 'DATE_MISSING'],
    ])
    expect(rejects.every(({ reason, original }) => /[\u4e00-\u9fff]/.test(reason) && original.length > 0)).toBe(true)
    expect((JSON.parse(rejects[5]!.original) as { text: string }).text).toHaveLength(1_000_000)
    expect((await stat(summary.rejectsFile!)).mode & 0o077).toBe(0)
    const { rows } = await city.db.query<{ narrative: string; contact_id: string | null; is_anonymous: boolean }>(`select narrative, contact_id, is_anonymous from request where outer_source = 'tricky' order by outer_id`)
    expect(rows.map((row) => row.narrative)).toEqual(['第 1 盏路灯坏了一周，没有人来修。', '请回电 13800138000，我住 3 栋。', '小区门口😀😀积水，𠮷野家门前也是。', 'NUL与半个符号\ufffd'])
    expect(rows.every((row) => row.contact_id === null && row.is_anonymous)).toBe(true)
  })

  it('reads GB18030 with half lines, and a workbook', async () => {
    const csv = 'id,title,time,text\n1,路灯,2019/2/8 1:05:00,坏了\n2,"半行\n3,噪声,2019/2/8 1:05:00,"夜里\n很吵"\n4,积水\n'
    const gb = await write('office.csv', iconv.encode(csv, 'gb18030'))
    const mapping = JSON.parse(await readFile(join(root, 'policies/import-mappings/teddy-hot.json'), 'utf8')) as object
    const csvMapping = await write('csv-mapping.json', JSON.stringify({ ...mapping, format: { type: 'csv' } }))
    const first = await runImport(gb, '--mapping', csvMapping, '--city-source', 'office')
    expect(first.summary).toMatchObject({ read: 4, accepted: 2, rejected: 2, encoding: 'gb18030', reasons: { HALF_LINE: 2 } })

    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('工单')
    sheet.addRows([['id', 'title', 'time', 'text'], [1, '路灯', new Date(Date.UTC(2019, 1, 8, 1, 5)), '坏了'], [2, '噪声', 43_504.5, '夜里很吵'], [3, '积水', '2019-02-08 01:05:00', '']])
    const xlsx = await write('office.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
    const xlsxMapping = await write('xlsx-mapping.json', JSON.stringify({ ...mapping, format: { type: 'xlsx' }, narrative: { parts: ['{text}'] } }))
    const second = await runImport(xlsx, '--mapping', xlsxMapping, '--city-source', 'workbook')
    expect(second.summary).toMatchObject({ read: 3, accepted: 2, rejected: 1, reasons: { NARRATIVE_EMPTY: 1 } })
    const { rows } = await city.db.query<{ at: Date }>(`select recorded_at as at from request where outer_source = 'workbook' order by outer_id`)
    expect(rows.map(({ at }) => at.toISOString())).toEqual(['2019-02-07T17:05:00.000Z', '2019-02-08T04:00:00.000Z'])
  })

  it('tries without writing anything', async () => {
    const file = await write('trial.jsonl', jsonl(message(1), '{', message(2)))
    const before = await count('select count(*)::int as n from event')
    const { status, summary } = await runImport(file, '--mapping', 'teddy-hot', '--city-source', 'trial', '--dry-run')
    expect({ status, read: summary.read, accepted: summary.accepted, rejected: summary.rejected }).toEqual({ status: 1, read: 3, accepted: 2, rejected: 1 })
    expect(await count('select count(*)::int as n from event')).toBe(before)
    expect(await count(`select count(*)::int as n from import_run where outer_source = 'trial'`)).toBe(0)
  })
})

describe('again and at the same time', () => {
  it('finds everything repeated the second time, and goes on behind a limit', async () => {
    const file = await write('again.jsonl', jsonl(...Array.from({ length: 30 }, (_one, index) => message(index))))
    const args = [file, '--mapping', 'teddy-hot', '--city-source', 'again', '--batch', '7'] as const
    expect((await runImport(...args, '--limit', '11')).summary).toMatchObject({ read: 11, accepted: 11, isFinished: false })
    expect((await runImport(...args)).summary).toMatchObject({ resumedFrom: 11, read: 30, accepted: 30, repeated: 0, isFinished: true })
    expect((await runImport(...args)).summary).toMatchObject({ resumedFrom: 0, read: 30, accepted: 0, repeated: 30, isFinished: true })
    expect(await ordersFrom('again')).toBe(30)
  })

  it('makes one order of each line when two imports meet in different files', async () => {
    const lines = Array.from({ length: 400 }, (_one, index) => message(index))
    const one = await write('one.jsonl', jsonl(...lines))
    const other = await write('other.jsonl', jsonl(...lines.toReversed()))
    const ran = await Promise.all([one, other].map((file) => runImport(file, '--mapping', 'teddy-hot', '--city-source', 'meeting', '--batch', '20')))
    expect(await ordersFrom('meeting')).toBe(400)
    for (const { summary } of ran) expect(summary.accepted + summary.repeated).toBe(400)
    expect(ran.reduce((sum, { summary }) => sum + summary.accepted, 0)).toBe(400)
  })
})

describe('what becomes of a line', () => {
  it('leaves an open one to the dispatcher, received when it was received', async () => {
    await runImport(await write('open.jsonl', jsonl(message(1, { up: 3 }))), '--mapping', 'teddy-hot', '--city-source', 'open')
    const { rows } = await city.db.query<{ status: string; at: Date; types: string[]; channel: string }>(
      `select w.status, w.registered_at as at, w.channel, (select array_agg(e.type order by e.version) from event e where e.stream = w.id) as types
       from work_order w join request r on r.work_order_id = w.id where r.outer_source = 'open'`)
    expect(rows[0]).toMatchObject({ status: 'dispatchPending', channel: 'messageBoard' })
    expect(rows[0]!.at.toISOString()).toBe('2019-02-28T03:25:05.000Z')
    expect(rows[0]!.types.slice(0, 3)).toEqual(['RequestRegistered', 'RequestAccepted', 'HistoryImported'])
  })

  it('keeps a finished one as history, without personal data in its events', async () => {
    const file = await write('closed.jsonl', jsonl(message(1, { text: '我的电话 13800138000', reply: '已电话 13800138000 告知。', reply_time: '2019-03-01 10:00:00' })))
    await runImport(file, '--mapping', 'teddy-reply', '--city-source', 'closed')
    const { rows } = await city.db.query<{ status: string; closed_at: Date; history: { resolution: string }; all_events: string; narrative: string }>(
      `select w.status, w.closed_at, r.narrative, (select string_agg(e.data::text, '') from event e where e.stream = w.id) as all_events,
         (select e.data from event e where e.stream = w.id and e.type = 'HistoryImported') as history
       from work_order w join request r on r.work_order_id = w.id where r.outer_source = 'closed'`)
    expect(rows[0]!.status).toBe('archived')
    expect(rows[0]!.closed_at.toISOString()).toBe('2019-03-01T02:00:00.000Z')
    expect(rows[0]!.history.resolution).toMatch(/^已电话 138\*+\d* ?告知。$/)
    expect(rows[0]!.all_events).not.toContain('13800138000')
    expect(rows[0]!.narrative).toContain('13800138000')
  })
})

const shared = process.env.SUBAN_SHARED ?? join(root, '../shared')
const real = [
  ['teddy-hot', 'data/teddy2020/hot.jsonl'], ['teddy-classify', 'data/teddy2020/classify.train.jsonl'], ['teddy-reply', 'data/teddy2020/reply.train.jsonl'], ['boston-sf-311', 'data/311/requests.csv'],
] as const

describe.each(real)('real data by %s', (mapping, path) => {
  const file = join(shared, path)

  it.skipIf(!existsSync(file))('takes in the first lines', async () => {
    const { summary } = await runImport(file, '--mapping', mapping, '--limit', '600')
    expect(summary.accepted + summary.repeated + summary.rejected).toBe(600)
    expect(summary.rejected).toBeLessThan(6)
    expect(await ordersFrom(mapping.startsWith('teddy') ? mapping.replace('teddy', 'teddy2020') : mapping)).toBe(summary.accepted)
  }, 60_000)

  it.skipIf(!existsSync(file))('understands every line', async () => {
    const { summary } = await runImport(file, '--mapping', mapping, '--dry-run')
    expect(summary.accepted + summary.repeated + summary.rejected).toBe(summary.read)
    // A handful of real lines were closed before they were opened.
    expect(summary.rejected / summary.read).toBeLessThan(0.001)
    expect(Object.keys(summary.reasons).every((code) => code === 'IMPOSSIBLE_DATE')).toBe(true)
  }, 120_000)
})

describe('afterwards', () => {
  it('the ledger verifies, and a replay makes the same read models and counters', async () => {
    expect((await verifyLedger(city.db, cityCode)).broken).toEqual([])
    const { orders, differences, counts, orphans } = await replay(city.db, cityCode, false, () => {})
    expect({ differences, counts, orphans }).toEqual({ differences: [], counts: [], orphans: [] })
    expect(orders).toBe(await count('select count(*)::int as n from work_order'))
  }, 60_000)
})
