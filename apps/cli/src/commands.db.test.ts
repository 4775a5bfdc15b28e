import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { accountListCommand, setPasswordCommand, unlockCommand } from './account/index.ts'
import { cityImportCommand } from './city/index.ts'
import { generateCommand } from './generate/index.ts'
import { checkpointCommand, verifyCommand } from './ledger/index.ts'
import { policyDiffCommand, policyListCommand, policyPublishCommand } from './policy/index.ts'
import { replayCommand } from './replay/index.ts'
import { openTestCity, root, runCommand, type TestCity } from './testing/test-city.ts'

// Generating opens the whole city, whose model is trained the first time.
vi.setConfig({ testTimeout: 90_000 })

let city: TestCity
beforeAll(async () => { city = await openTestCity() }, 180_000)
afterAll(() => city?.close())

const one = async <Row extends object>(text: string): Promise<Row> => (await city.db.query<Row>(text)).rows[0]!
/** History cannot be changed by the rules of the database: a test that tampers puts them out of force. */
const tamper = async (text: string): Promise<void> => {
  await city.db.query(`alter table event disable trigger user; ${text}; alter table event enable trigger user`)
}

describe('account', () => {
  it('gives a password once, ends sessions, unlocks, and names nobody it does not know', async () => {
    await city.db.query(`update account set failed_count = 3, locked_until = now() + interval '1 hour' where account = 'agent01'`)
    expect((await runCommand(accountListCommand)).out).toMatch(/agent01.*锁定至/)
    expect((await runCommand(unlockCommand, 'agent01')).out).toContain('已解除锁定')
    await city.db.query(`insert into session (token_hash, city_code, account_id, csrf_token, created_at, seen_at, expires_at) select '\\x01', city_code, id, '', now(), now(), now() + interval '1 day' from account where account = 'agent01'`)
    const { status, out } = await runCommand(setPasswordCommand, 'agent01')
    expect(status).toBe(0)
    expect(out).toMatch(/^[A-Za-z2-9]{4}(-[A-Za-z2-9]{4}){3}$/m)
    expect(await one(`select (select count(*)::int from session) as sessions, password_hash ~ '^\\$argon2id' as hashed from account where account = 'agent01'`)).toEqual({ sessions: 0, hashed: true })
    expect(await runCommand(setPasswordCommand, 'nobody')).toMatchObject({ status: 2, out: '' })
  })
})

describe('city import', () => {
  it('shows every fault by line and writes nothing', async () => {
    const folder = join(city.folder, 'broken')
    await cp(join(root, 'policies/demo-city'), folder, { recursive: true })
    const people = await readFile(join(folder, 'people.csv'), 'utf8')
    await writeFile(join(folder, 'people.csv'), `${people.trimEnd()}\nagent01,重复,990100,agent,,\nnew01,新人,nowhere,agent;wizard,,\n`)
    const { status, out } = await runCommand(cityImportCommand, folder, '--apply')
    expect(status).toBe(1)
    const lastLine = people.trimEnd().split('\n').length
    for (const words of [`people 第 ${lastLine + 1} 行：账号「agent01」重复`, `第 ${lastLine + 2} 行：单位「nowhere」不存在`, '岗位「wizard」不认识']) expect(out).toContain(words)
    expect(await one(`select count(*)::int as n from account where account = 'new01'`)).toEqual({ n: 0 })
  })

  it('shows what would change, and changes it only when told to', async () => {
    const folder = join(city.folder, 'changed')
    await cp(join(root, 'policies/demo-city'), folder, { recursive: true })
    const people = await readFile(join(folder, 'people.csv'), 'utf8')
    await writeFile(join(folder, 'people.csv'), `${people.trimEnd().replace('agent02,秦先锋', 'agent02,秦后卫')}\nnew01,新人,990100-hotline-centre-intake,agent,,\n`)
    const shown = await runCommand(cityImportCommand, folder, '--json')
    const { changes, isApplied } = JSON.parse(shown.out) as { isApplied: boolean; changes: Record<'units' | 'people', { added: string[]; changed: string[]; retired: string[] }> }
    expect(isApplied).toBe(false)
    expect(changes.people).toMatchObject({ added: ['new01'], changed: ['agent02'] })
    expect(changes.units).toMatchObject({ added: [], changed: [], retired: [] })
    expect(await one(`select count(*)::int as n from account where account = 'new01'`)).toEqual({ n: 0 })
    await runCommand(cityImportCommand, folder, '--apply')
    expect(await one(`select count(*)::int as n from account where account = 'new01' or name = '秦后卫'`)).toEqual({ n: 2 })
  })
})

describe('policy publish', () => {
  it('publishes nothing when one document is broken, and nothing twice', async () => {
    const folder = join(city.folder, 'policies')
    await cp(join(root, 'policies/demo-city'), folder, { recursive: true })
    const lifeCycle = JSON.parse(await readFile(join(folder, 'life-cycle.json'), 'utf8')) as object
    await writeFile(join(folder, 'life-cycle.json'), JSON.stringify({ ...lifeCycle, version: '2027.1' }))
    await writeFile(join(folder, 'calendar.json'), '{}')
    expect((await runCommand(policyPublishCommand, folder)).status).toBe(2)
    await cp(join(root, 'policies/demo-city/calendar.json'), join(folder, 'calendar.json'))
    expect(JSON.parse((await runCommand(policyPublishCommand, folder, '--json')).out)).toEqual({ published: ['life-cycle'] })
    expect(JSON.parse((await runCommand(policyPublishCommand, folder, '--json')).out)).toEqual({ published: [] })
    await writeFile(join(folder, 'life-cycle.json'), JSON.stringify({ ...lifeCycle, version: '2027.2', effectiveFrom: '2099-01-01', undoSeconds: 31 }))
    expect(JSON.parse((await runCommand(policyPublishCommand, folder, '--json')).out)).toEqual({ published: ['life-cycle'] })
    const list = JSON.parse((await runCommand(policyListCommand, '--json')).out) as { kind: string; version: string; standing: string }[]
    expect(list.filter((entry) => entry.kind === 'life-cycle')).toMatchObject([{ version: '2027.1', standing: 'inForce' }, { version: '2027.2', standing: 'upcoming' }])
    expect((await runCommand(policyListCommand, '--all')).out).toMatch(/life-cycle +流程规则/)
    expect(await runCommand(policyDiffCommand, 'life-cycle', '2027.1', '2027.2')).toMatchObject({ status: 1, out: expect.stringMatching(/^~ \/undoSeconds {2}\d+ → 31$/) })
    expect(await runCommand(policyDiffCommand, 'life-cycle', '2027.1', '2027.1')).toMatchObject({ status: 0 })
    expect((await runCommand(policyDiffCommand, 'life-cycle', '2027.1', 'never')).err).toContain('没有 never 版')
    expect((await runCommand(policyDiffCommand, 'horoscope', '1', '2')).err).toContain('没有政策种类')
  })

  it.each([
    ['calendar', { name: '国庆调休', given: { on: '2026-10-10' }, expect: { kind: 'weekend' } }, ['kind', 'weekend', 'makeUp']],
    ['deadlines', { name: '一天办结', given: { clockId: 'handling', deadlineClass: '24h', startAt: '2026-03-02 09:00' }, expect: { dueAt: '2026-03-04 09:00' } }, ['dueAt', '2026-03-04 09:00', '2026-03-03 09:00']],
  ] as const)('refuses a %s whose own example fails, and says which, what it expected and what came out', async (kind, example, words) => {
    const folder = join(city.folder, `wrong-${kind}`)
    await cp(join(root, 'policies/demo-city'), folder, { recursive: true })
    const file = join(folder, `${kind}.json`)
    const document = JSON.parse(await readFile(file, 'utf8')) as { examples: object[] }
    await writeFile(file, JSON.stringify({ ...document, version: '2099.9', examples: [...document.examples, example] }))
    const { status, err } = await runCommand(policyPublishCommand, folder)
    expect(status).toBe(2)
    for (const word of [`${kind}.json`, example.name, ...words]) expect(err).toContain(word)
    expect(await one(`select count(*)::int as n from policy_document where version = '2099.9'`)).toEqual({ n: 0 })
  })
})

describe('generate, verify, replay', () => {
  it('generates orders that the ledger and a replay find nothing amiss with', async () => {
    const { status, out } = await runCommand(generateCommand, '--orders', '1500', '--open-share', '0.3', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ orders: 1_500 })
    const shares = await one<{ open: number; all: number }>(`select count(*) filter (where status not in ('closed', 'archived', 'declined', 'directAnswered'))::int as open, count(*)::int as all from work_order`)
    expect(shares.all).toBe(1_500)
    expect(shares.open / shares.all).toBeGreaterThan(0.2)
    expect(shares.open / shares.all).toBeLessThan(0.4)
    expect(JSON.parse((await runCommand(replayCommand, '--json')).out)).toMatchObject({ isEqual: true, orders: 1_500 })
    expect((await runCommand(verifyCommand)).status).toBe(0)
  })

  it('names the events that were touched', async () => {
    const { stream } = await one<{ stream: string }>('select stream from event where version = 2 order by stream limit 1')
    await tamper(`update event set data = '{"tampered":true}' where stream = '${stream}' and version = 2`)
    const { status, out } = await runCommand(verifyCommand, '--json')
    expect(status).toBe(1)
    expect((JSON.parse(out) as { broken: unknown[] }).broken).toEqual([{ stream, version: 2, why: 'HASH' }])
    await tamper(`delete from event where stream = '${stream}'`)
    await city.db.query('delete from work_order where id = $1', [stream])
    await runCommand(replayCommand, '--rebuild')
  })

  it('finds read models and counters that differ, and mends them', async () => {
    const { id } = await one<{ id: string }>(`select id from work_order where status = 'handling' order by id limit 1`)
    await city.db.query(`update work_order set status = 'closed' where id = $1`, [id])
    await city.db.query('delete from clock where work_order_id = $1', [id])
    await city.db.query(`update queue_count set n = n + 5 where key = 'desk.dispatch'`)
    const { status, out } = await runCommand(replayCommand, '--check', '--json')
    expect(status).toBe(1)
    const report = JSON.parse(out) as { differences: unknown[]; counts: { key: string; stored: number; folded: number }[] }
    expect(report.differences).toEqual(expect.arrayContaining([{ table: 'work_order', id, columns: ['status'] }, { table: 'clock', id, columns: ['(rows)'] }]))
    expect(report.counts.find(({ key }) => key === 'desk.dispatch')).toMatchObject({ stored: report.counts[0]!.folded + 5 })
    expect((await runCommand(replayCommand, '--rebuild')).status).toBe(0)
    expect((await runCommand(replayCommand, '--check')).out).toContain('完全一致')
  })

  it('closes days and notices when one was touched', async () => {
    await tamper(`update event set recorded_on = '2026-01-05'`)
    expect(JSON.parse((await runCommand(checkpointCommand, '--json')).out)).toEqual({ closed: ['2026-01-05'] })
    expect((await runCommand(verifyCommand)).status).toBe(0)
    await tamper(`delete from event where stream = (select max(stream::text)::uuid from event)`)
    expect((await runCommand(verifyCommand)).out).toContain('2026-01-05 的校验点与现有事件不符')
  })
})
