import type { Matter, Proposal } from '@suban/contract'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../kernel/database/database.ts'
import { policyInForce, publishPolicy } from '../../kernel/policy/policy-store.ts'
import { outcomeOf, type Client } from '../../testing/client.ts'
import { matters, wangjiangli } from '../../testing/requests.ts'
import { publishPolicies } from '../policy/index.ts'
import { demoCityFolder, openTestCity, type TestCity } from '../../testing/test-city.ts'
import { Catalogues } from './catalogues.ts'
import { checkDutyExamples, parseDutyExamples, type DutyExample } from './check-duty-examples.ts'
import type { Question, UnitFinder } from './domain/resolve.ts'

/** Changes a policy document, also in ways that its own type would forbid: hence `any`. */
type Change = (json: any) => void

let test: TestCity
let staff: Client
beforeAll(async () => {
  test = await openTestCity()
  staff = await test.as('dispatcher01')
})
afterAll(() => test.close())

const { examples } = parseDutyExamples(JSON.parse(readFileSync(join(demoCityFolder, 'lists/duty-examples.json'), 'utf8'))) as { examples: readonly DutyExample[] }
const finder = (): UnitFinder & { territory(community: string): Question['territory'] } => {
  const { directory } = test.city.organisation
  return {
    department: (key, region) => directory.department(key, region), name: (code) => code,
    territory(community) {
      const found = directory.territory(community)
      return found && { street: found.street.code, district: found.district.code }
    },
  }
}

describe('the demo city\'s lists', () => {
  it('at least twenty examples were checked by hand', () => {
    expect(examples.length).toBeGreaterThanOrEqual(20)
    expect(new Set(examples.map((example) => example.name)).size).toBe(examples.length)
  })

  it.each(examples)('$name', (example) => {
    expect(checkDutyExamples(test.city.catalogues.on('2026-03-03'), [example], finder())).toEqual([])
  })

  it('an example that comes out differently is told in words', () => {
    const wrong = { ...examples[0]!, expect: { lead: '990101-water-affairs', co: [] } }
    expect(checkDutyExamples(test.city.catalogues.on('2026-03-03'), [wrong], finder())).toEqual([expect.stringMatching(/应为主办 990101-water-affairs、协办 （无），实为主办 990101001、协办/)])
  })

  it('have no error', async () => {
    const { body } = await staff.get<{ items: { severity: string; reason: { zh: string } }[] }>('/api/catalogue/findings')
    expect(body.items.filter((item) => item.severity === 'error')).toEqual([])
  })
})

describe('asking the lists', () => {
  const ask = (query: string) => staff.get<Proposal>(`/api/catalogue/resolve?${query}`)

  it('who, by when and why, with the clock that would start now', async () => {
    const { body } = await ask(`matter=${matters.vendors}&place=${wangjiangli.placeId}`)
    expect(body).toMatchObject({ lead: { code: wangjiangli.street }, co: [{ code: '990101-urban-enforcement' }, { code: '990101-public-security' }], missing: [] })
    expect(body.because.map((reason) => reason.zh).join()).toContain('属地先行')
    expect(body.handling).toMatchObject({ clockId: 'handling', dueAt: expect.any(String) })
    expect(body.handling!.because.length).toBeGreaterThan(2)
  })

  it('without a place, for a matter of nobody, and at a place of nobody', async () => {
    expect((await ask(`matter=${matters.vendors}`)).body).toMatchObject({ lead: null, missing: [{ code: 'PLACE_NEEDED' }] })
    expect((await ask('matter=999999')).body).toMatchObject({ lead: null, deadlineClass: null, handling: null, missing: [{ code: 'MATTER_NOT_LISTED' }] })
    expect(outcomeOf(await ask(`matter=${matters.vendors}&place=P99999`))).toBe('422 PLACE_UNKNOWN')
    expect(outcomeOf(await ask('matter=010101&kind=joke'))).toBe('422 INVALID_INPUT')
    expect(outcomeOf(await ask('matter=010101&on=2026-02-30'))).toBe('422 INVALID_INPUT')
  })

  it('matters are found by name, keyword and the initials of their pinyin', async () => {
    const find = async (q: string) => (await staff.get<{ items: Matter[] }>(`/api/matters?q=${encodeURIComponent(q)}`)).body.items.map((item) => item.name)
    expect((await find('路灯不亮'))[0]).toBe('路灯不亮')
    expect((await find('ldbl'))[0]).toBe('路灯不亮')
    expect((await find('LDBL'))[0]).toBe('路灯不亮')
    expect(await find('烤冷面摊')).toContain('流动摊贩占道')
    expect(await find('没有这种事项𠮷')).toEqual([])
    expect((await staff.get<Matter>('/api/matters/010101')).body).toMatchObject({ name: '流动摊贩占道', path: '城市管理／占道经营与流动摊贩', outOfScope: [{ see: '店外经营', seeCode: '010102' }, {}] })
    expect(outcomeOf(await staff.get('/api/matters/999999'))).toBe('422 MATTER_UNKNOWN')
  })
})

describe('publishing', () => {
  const folders: string[] = []
  afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true }) })
  /** The demo city's policies with changes to some files. */
  const withChanges = (changes: Record<string, Change>): string => {
    const folder = mkdtempSync(join(tmpdir(), 'suban-policies-'))
    folders.push(folder)
    cpSync(demoCityFolder, folder, { recursive: true, filter: (source) => !/\.(csv|geojson|jsonl)$/.test(source) })
    for (const [file, change] of Object.entries(changes)) {
      const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      change(json)
      writeFileSync(join(folder, file), JSON.stringify(json))
    }
    return folder
  }
  const publish = (changes: Record<string, Change>) => inTransaction(test.db, (client) => publishPolicies(client, test.city.cityCode, withChanges(changes), 'test'))
  const stored = async () => (await test.db.query<{ one: string }>(`select kind || ' ' || version as one from policy_document order by 1`)).rows.map((row) => row.one)
  const lists = (change: Change) => ({ 'lists/matter-list.json': change, 'lists/duty-list.json': change, 'lists/practice-list.json': change })

  it('the same again changes nothing, whatever the order of its keys', async () => {
    const before = await stored()
    expect(await publish({ 'life-cycle.json': (json) => { const { note, ...rest } = json; for (const key of Object.keys(json)) delete json[key]; Object.assign(json, rest, { note }) } })).toEqual([])
    expect(await stored()).toEqual(before)
  })

  it('another content under a published version is refused, and nothing else of the folder is published', async () => {
    const before = await stored()
    await expect(publish({ 'calendar.json': (json) => { json.version = '2026.9' }, 'security.json': (json) => { json.lockMinutes = 99 } })).rejects.toThrow('请改用新的版本号')
    expect(await stored()).toEqual(before)
  })

  it.each<[string, Record<string, Change>, string]>([
    ['a matter code of five digits', { 'lists/matter-list.json': (json) => { json.entries[3].code = '01010' } }, '/entries/3/code'],
    ['a deadline class that does not exist', { 'lists/practice-list.json': (json) => { json.entries[0].deadlineClass = '3d' } }, '/entries/0/deadlineClass'],
    ['a day that does not exist', { 'lists/duty-list.json': (json) => { json.effectiveFrom = '2026-02-30' } }, '/effectiveFrom'],
    ['an empty list', { 'lists/duty-list.json': (json) => { json.entries = [] } }, '/entries'],
    ['a list that goes ahead alone', { 'lists/duty-list.json': (json) => { json.version = '2026.2' } }, '三张清单须同一版本'],
    ['a matter nobody is responsible for', lists((json) => { json.version = '2026.2'; json.entries = json.entries.filter((entry: { matter?: string }) => entry.matter !== '010101') }), '没有职责条目'],
    ['a department that does not exist', { ...lists((json) => { json.version = '2026.2' }), 'lists/duty-list.json': (json) => { json.version = '2026.2'; json.entries[0].co[0].department = 'nowhere' } }, '不在组织目录中'],
    ['a duty that an example contradicts', { ...lists((json) => { json.version = '2026.2' }), 'lists/duty-list.json': (json) => { json.version = '2026.2'; json.entries[0].lead = json.entries[0].co[1] } }, '应为主办 990101001'],
    ['no time limit for locks', { 'security.json': (json) => { json.version = '2026.2'; delete json.lockMinutes } }, 'lockMinutes'],
  ])('%s stops it, and what is in force stays in force', async (_name, changes, said) => {
    const before = await stored()
    await expect(publish(changes)).rejects.toThrow(said)
    expect(await stored()).toEqual(before)
  })

  it('a new version is in force from its day on, the old one before', async () => {
    const next = lists((json) => { json.version = '2026.2'; json.effectiveFrom = '2026-06-01' })
    const matterList = next['lists/matter-list.json']
    expect((await publish({ ...next, 'lists/matter-list.json': (json) => { matterList(json); json.entries[0].name = '流动摊贩' ; for (const entry of json.entries) for (const other of entry.outOfScope) if (other.see === '流动摊贩占道') other.see = '流动摊贩' } })).sort()).toEqual(['duty-list', 'matter-list', 'practice-list'])
    const catalogues = await Catalogues.load(test.db, test.city.cityCode)
    expect(catalogues.on('2026-05-31').matters.get('010101')!.name).toBe('流动摊贩占道')
    expect(catalogues.on('2026-06-01').matters.get('010101')!.name).toBe('流动摊贩')
    expect(catalogues.on('1999-01-01').version).toBe('2026.1')
    expect(catalogues.version('2026.3')).toBeNull()
    for (const [day, version] of [['2026-05-31', '2026.1'], ['2026-06-01', '2026.2'], ['1999-01-01', '2026.1']] as const) {
      expect(((await policyInForce(test.db, test.city.cityCode, 'duty-list', day)) as { version: string }).version).toBe(version)
    }
  })

  it('the desks see the versions and what changed between them', async () => {
    const versions = (await staff.get<{ items: { version: string }[] }>('/api/catalogue/versions')).body.items
    expect(versions.map((item) => item.version)).toContain('2026.1')
    expect((await staff.get('/api/catalogue/difference?from=2026.1&to=2026.1')).body).toEqual({ items: [] })
    expect(outcomeOf(await staff.get('/api/catalogue/difference?from=2026.1&to=9999'))).toBe('404 NOT_FOUND')
  })

  it('a published document takes no change', async () => {
    await expect(test.db.query(`update policy_document set published_by = 'somebody'`)).rejects.toThrow('history is append-only')
    await expect(test.db.query('delete from policy_document')).rejects.toThrow('history is append-only')
  })

  it('what was never published is not there', async () => {
    expect(await policyInForce(test.db, test.city.cityCode, 'no-such-policy', '2026-03-03')).toBeNull()
    const document = { id: 'x', version: '1', effectiveFrom: '2026-01-01' }
    expect(await publishPolicy(test.db, test.city.cityCode, 'no-such-policy', document, 'test')).toBe(true)
    expect(await publishPolicy(test.db, test.city.cityCode, 'no-such-policy', document, 'test')).toBe(false)
  })
})
