import type { Place, Unit } from '@suban/contract'
import type { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { outcomeOf, type Client } from '../../testing/client.ts'
import { openTestCity, type TestCity } from '../../testing/test-city.ts'
import type { Directory } from './domain/directory.ts'

let test: TestCity
let agent: Client
let directory: Directory
beforeAll(async () => {
  test = await openTestCity()
  agent = await test.as('agent01')
  directory = test.city.organisation.directory
})
afterAll(() => test.close())

const places = async (q: string, near?: string) => (await agent.get<{ items: Place[] }>(`/api/places?q=${encodeURIComponent(q)}${near ? `&near=${near}` : ''}`)).body.items

describe('finding a place while the caller speaks', () => {
  it.each([['望江里', '望江里'], ['wjl', '望江里'], ['WJL', '望江里'], ['望江老小区', '望江里'], ['西津小', '西津小区'], ['xjxq', '西津小区']])('%s finds %s', async (q, name) => {
    expect((await places(q)).map((place) => place.name)).toContain(name)
  })

  it('says where it is, in words', async () => {
    expect((await places('望江里'))[0]).toMatchObject({ placeId: 'P00438', name: '望江里', kind: 'estate', community: '望江社区', district: '澜东区', communityCode: '990101001001' })
  })

  it('a road of many places: those near what is known already come first', async () => {
    const street = directory.territory('990103001009')!.street
    const found = await places('澜江大道', '990103001009')
    expect(found.length).toBeGreaterThan(1)
    expect(found[0]!.street).toBe(street.shortName)
  })

  it('is short, and empty where nothing fits', async () => {
    expect((await places('区')).length).toBeLessThanOrEqual(10)
    expect(await places('没有这个地方𠮷👨‍👩‍👧')).toEqual([])
    expect(await places(`%'; drop table place; --`)).toEqual([])
    for (const q of ['', '   ', 'x'.repeat(41)]) expect(outcomeOf(await agent.get(`/api/places?q=${encodeURIComponent(q)}`))).toBe('422 INVALID_INPUT')
  })

  it('the public form finds the same', async () => {
    expect((await test.visitor.get('/api/public/places?q=wjl')).body).toEqual((await agent.get('/api/places?q=wjl')).body)
    expect((await test.visitor.get('/api/public/city')).body).toMatchObject({ code: '990100', name: '临澜市', hotline: '12345', isDemo: true })
  })
})

describe('finding a unit', () => {
  it('by name, short name, alias and initials; and the units below one', async () => {
    const find = async (query: string) => (await agent.get<{ items: z.infer<typeof Unit>[] }>(`/api/units?${query}`)).body.items
    expect((await find(`q=${encodeURIComponent('12345中心')}`)).map((unit) => unit.code)).toContain('990100-hotline-centre')
    expect((await find(`q=${encodeURIComponent('澜东区城市管理局')}`))[0]).toMatchObject({ code: '990101-urban-management', parentName: '澜东区' })
    const below = await find('parent=990101001')
    expect(below.length).toBeGreaterThan(3)
    expect(below.every((unit) => unit.parentCode === '990101001')).toBe(true)
  })
})

describe('the tree', () => {
  it.each([
    ['a street goes to its district platform', '990101001', '990101-hotline-centre'],
    ['a community too', '990101001001', '990100-hotline-centre'],
    ['a bureau to the department of the city', '990101-urban-management', '990100-urban-management'],
    ['a department of the city to the centre', '990100-urban-management', '990100-hotline-centre'],
    ['a company to the centre', '990100-water-company', '990100-hotline-centre'],
    ['a district platform to the centre', '990101-hotline-centre', '990100-hotline-centre'],
    ['the centre to nobody', '990100-hotline-centre', undefined],
  ])('when rework fails, %s', (_name, code, superior) => {
    expect(directory.superior(code)?.code).toBe(superior)
  })

  it('an unknown unit has neither facts nor a superior', () => {
    expect(directory.facts('nowhere')).toBeNull()
    expect(directory.superior('nowhere')).toBeNull()
    expect(directory.territory('nowhere')).toBeNull()
    expect(directory.territory(null)).toBeNull()
  })

  it('only streets, departments, companies and centres are held to account', () => {
    const canHandle = (code: string) => directory.facts(code)!.canHandle
    expect(['990101001', '990101-urban-management', '990100-water-company', '990100-hotline-centre'].map(canHandle)).toEqual([true, true, true, true])
    expect(['990101001001', '990100'].map(canHandle)).toEqual([false, false])
  })

  it('within a district lies everything below it and nothing beside it', () => {
    const inside = directory.within('990101')
    for (const code of ['990101', '990101001', '990101001001', '990101-urban-management']) expect(inside.has(code)).toBe(true)
    for (const code of ['990100', '990102', '990102001', '990100-urban-management']) expect(inside.has(code)).toBe(false)
    expect([...directory.within('990100')].length).toBe(directory.units.length)
  })

  it('every community lies in a street, every street in a district', () => {
    for (const unit of directory.units.filter((candidate) => candidate.level === 'community')) {
      const territory = directory.territory(unit.code)!
      expect([territory.street.level, territory.district.level]).toEqual(['street', 'district'])
    }
  })
})
