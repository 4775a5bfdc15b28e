import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../kernel/database/database.ts'
import { createTestDatabase, type TestDatabase } from '../../../kernel/postgres/test-database.ts'
import { tuesdayMorning } from '../../../testing/clock.ts'
import { loadDirectory } from '../store/load-directory.ts'
import { importCity, readCity } from './import-city.ts'

let database: TestDatabase
let db: Database
let folder: string
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase(database.url, 2)
})
afterAll(async () => {
  await db.end()
  await database.drop()
})

const head = { code: '990200', name: '小城市', centre: [112.6, 29.4], hotline: '12345' }
const unitColumns = 'code,name,short_name,level,kind,line,parent_code,region_code,department_key,alias,population,lng,lat,is_active'
const units = [
  '990200,小城市人民政府,小城市,city,government,territory,,990200,,市政府,100,112.6,29.4,1',
  '990201,东区人民政府,东区,district,government,territory,990200,990201,,,50,112.6,29.4,1',
  '990201001,河畔街道办事处,河畔街道,street,street,territory,990201,990201001,street-office,,20,112.6,29.4,1',
  '990201001001,柳林社区,柳林社区,community,community,territory,990201001,990201001001,,,10,112.6,29.4,1',
  '990200-water,小城市水务局,市水务局,city,department,line,990200,990200,water-affairs,,,,,1',
]
const places = ['id,name,alias,kind,community_code,lng,lat', 'P1,柳林小区,老柳林,estate,990201001001,112.6,29.4']
const people = ['account,name,unit_code,posts,phone,title', 'h01,张三,990201001,handler,19900000001,经办', 'r01,李四,990201001,unitReviewer;leader,19900000002,主任']

const csv = (name: string, lines: readonly string[], encode: (text: string) => Buffer = Buffer.from) => writeFileSync(join(folder, `${name}.csv`), encode(`${lines.join('\r\n')}\r\n`))
const sheet = async (name: string, lines: readonly string[]) => {
  const workbook = new ExcelJS.Workbook()
  const page = workbook.addWorksheet('表')
  for (const line of lines) page.addRow(line.split(',').map((cell) => (/^\d+\.?\d*$/.test(cell) && cell.length < 10 ? Number(cell) : cell)))
  await workbook.xlsx.writeFile(join(folder, `${name}.xlsx`))
}
const writeAll = (facts: { units?: readonly string[]; places?: readonly string[]; people?: readonly string[] } = {}, encode?: (text: string) => Buffer) => {
  csv('units', [unitColumns, ...(facts.units ?? units)], encode)
  csv('places', facts.places ?? places, encode)
  csv('people', facts.people ?? people, encode)
}
const faults = async () => (await readCity(folder)).checked.faults.map((fault) => `${fault.file} ${fault.line} ${fault.problem}`)

beforeEach(() => {
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'suban-small-city-'))
  writeFileSync(join(folder, 'city.json'), JSON.stringify(head))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('every fault of a city is named with its file and line before anything changes', () => {
  it('a sound city has none', async () => {
    writeAll()
    expect(await faults()).toEqual([])
  })

  it('units', async () => {
    writeAll({ units: [...units, units[2]!, '990201002,,,village-level,street,block,990299,,,,,abc,29.4,1'] })
    expect(await faults()).toEqual([
      'units 7 单位编码「990201001」与第 4 行重复',
      'units 8 缺少单位名称 name',
      'units 8 层级 level「village-level」不对，应为 province、city、district、street、community、grid',
      'units 8 条块 line「block」不对，应为 line（条）或 territory（块）',
      'units 8 缺少所属区域编码 region_code',
      'units 8 lng「abc」不是数字',
      'units 8 上级单位「990299」不存在',
    ])
  })

  it('places', async () => {
    writeAll({ places: [...places, 'P1,又一个,,estate,990201001001,112.6,29.4', 'P2,,,estate,990201001,2.35,48.85', ',无编号,,road,990201001001,,'] })
    expect(await faults()).toEqual([
      'places 3 地点编号「P1」重复', 'places 4 缺少地点名 name', 'places 4 社区编码「990201001」不存在', 'places 4 坐标缺失或不在中国境内', 'places 5 缺少地点编号 id', 'places 5 坐标缺失或不在中国境内',
    ])
  })

  it('people, and who may not hold two posts', async () => {
    writeAll({ people: [...people, 'h01,王五,nowhere,handler;unitReviewer,1,', '中文账号,,990201001,,1,', 'x2,赵六,990201001,wizard;systemAdmin;agent,1,'] })
    expect(await faults()).toEqual([
      'people 4 账号「h01」重复', 'people 4 单位「nowhere」不存在', 'people 4 同一人不能兼任「handler」与「unitReviewer」（职责分离）',
      'people 5 账号「中文账号」不合规：2–64 位字母、数字、点、横线', 'people 5 缺少姓名 name', 'people 5 没有岗位 posts',
      'people 6 岗位「wizard」不认识', 'people 6 同一人不能兼任「systemAdmin」与「agent」（职责分离）',
    ])
  })

  it('a missing file', async () => {
    csv('units', [unitColumns, ...units])
    expect((await faults()).slice(0, 2)).toEqual(['places 0 缺少文件 places.csv 或 places.xlsx', 'people 0 缺少文件 people.csv 或 people.xlsx'])
  })

  it('a tree that bites its own tail', async () => {
    writeAll({ units: [...units.slice(0, 1), units[1]!.replace(',990200,990201,', ',990201001,990201,'), ...units.slice(2)] })
    expect(await faults()).toContain('units 3 上级单位关系成环：990201 → 990201001 → 990201')
  })
})

describe('tables come as offices write them', () => {
  const names = async () => (await readCity(folder)).checked.units.map((unit) => unit.shortName)
  const expected = ['小城市', '东区', '河畔街道', '柳林社区', '市水务局']

  it.each<[string, (text: string) => Buffer]>([
    ['UTF-8', (text) => Buffer.from(text)], ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['GB18030', (text) => iconv.encode(text, 'gb18030')], ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf16le')])],
  ])('CSV in %s', async (_name, encode) => {
    writeAll({}, encode)
    expect(await names()).toEqual(expected)
    expect(await faults()).toEqual([])
  })

  it('XLSX, with numbers as numbers', async () => {
    await sheet('units', [unitColumns, ...units])
    await sheet('places', places)
    await sheet('people', people)
    expect(await names()).toEqual(expected)
    expect(await faults()).toEqual([])
  })

  it('lines of XLSX count as the office program shows them', async () => {
    await sheet('units', [unitColumns, ...units, units[0]!])
    csv('places', places)
    csv('people', people)
    expect(await faults()).toEqual(['units 7 单位编码「990200」与第 2 行重复'])
  })
})

describe('importing', () => {
  const phoneIndex = (phone: string) => Buffer.from(`of ${phone}`)
  const run = async () => importCity(db, await readCity(folder), tuesdayMorning, phoneIndex)
  const stored = async () => (await Promise.all(['unit', 'place', 'account', 'city', 'boundary'].map(async (table) => (await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t order by 1`)).rows))).flat().map((row) => row.row)

  it('twice changes nothing the second time', async () => {
    writeAll()
    expect(await run()).toEqual({ units: 5, places: 1, people: 2, retired: 0 })
    const before = await stored()
    await run()
    expect(await stored()).toEqual(before)
  })

  it('a unit that is gone is retired, and comes back when it is listed again', async () => {
    writeAll({ units: units.slice(0, 4) })
    expect((await run()).retired).toBe(1)
    const directory = await loadDirectory(db, '990200')
    expect(directory.unit('990200-water')).toMatchObject({ isActive: false, name: '小城市水务局' })
    writeAll()
    await run()
    expect((await loadDirectory(db, '990200')).unit('990200-water')!.isActive).toBe(true)
  })

  it('people keep their password and second factor when their post changes', async () => {
    await db.query(`update account set password_hash = 'kept' where account = 'h01'`)
    const { rows: before } = await db.query<{ id: string }>(`select id from account where account = 'h01'`)
    writeAll({ people: [people[0]!, 'h01,张三丰,990201001,unitCoordinator,1,科长', people[2]!] })
    await run()
    const { rows } = await db.query(`select id, name, roles, password_hash from account where account = 'h01'`)
    expect(rows).toEqual([{ id: before[0]!.id, name: '张三丰', roles: ['unitCoordinator'], password_hash: 'kept' }])
  })

  it('of a phone only the blind index is kept; it follows the list, and is gone when the list has none', async () => {
    const indexes = async () => (await db.query<{ index: string | null }>(`select convert_from(phone_index, 'UTF8') as index from account order by account`)).rows.map(({ index }) => index)
    writeAll()
    await run()
    expect(await indexes()).toEqual(['of 19900000001', 'of 19900000002'])
    expect((await stored()).filter((row) => row.includes('1990000000'))).toEqual([])
    writeAll({ people: [people[0]!, 'h01,张三,990201001,handler,,经办', people[2]!.replace('19900000002', '19900000003')] })
    await run()
    expect(await indexes()).toEqual([null, 'of 19900000003'])
  })

  it('people who are no longer listed cannot sign in any more', async () => {
    writeAll({ people: people.slice(0, 2) })
    await run()
    const { rows } = await db.query<{ account: string; is_active: boolean }>('select account, is_active from account order by account')
    expect(rows).toEqual([{ account: 'h01', is_active: true }, { account: 'r01', is_active: false }])
    writeAll()
    await run()
    expect((await db.query('select from account where is_active')).rowCount).toBe(2)
  })

  it('a city that fails halfway leaves the old one as it was', async () => {
    writeAll()
    await run()
    const before = await stored()
    const city = await readCity(folder)
    const broken = { ...city, checked: { ...city.checked, units: city.checked.units.map((unit) => ({ ...unit, name: '改了' })), people: city.checked.people.map((person) => ({ ...person, account: null as unknown as string })) } }
    await expect(importCity(db, broken, tuesdayMorning, phoneIndex)).rejects.toThrow('null value in column "account"')
    expect(await stored()).toEqual(before)
  })
})
