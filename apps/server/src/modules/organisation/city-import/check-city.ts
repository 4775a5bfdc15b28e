import { roles } from '@suban/contract'
import type { Place, Unit } from '../domain/unit.ts'
import type { Row } from './read-table.ts'

export type Person = { readonly account: string; readonly name: string; readonly unitCode: string; readonly roles: readonly string[]; readonly phone: string; readonly title: string }
export type CityFault = { readonly file: string; readonly line: number; readonly problem: string }
export type CityTables = { readonly units: readonly Row[]; readonly places: readonly Row[]; readonly people: readonly Row[] }
export type CheckedCity = { readonly units: readonly Unit[]; readonly places: readonly Place[]; readonly people: readonly Person[]; readonly faults: readonly CityFault[] }

const levels = ['province', 'city', 'district', 'street', 'community', 'grid']
/** Roles that one person may not hold together (rulebook 7.4, separation of duties). */
const exclusive: readonly (readonly [string, string])[] = [
  ['handler', 'callbackOfficer'], ['handler', 'centreReviewer'], ['callbackOfficer', 'centreReviewer'], ['dispatcher', 'districtArbiter'], ['dispatcher', 'cityArbiter'],
  ['handler', 'unitReviewer'], ['systemAdmin', 'agent'], ['systemAdmin', 'callbackOfficer'],
]

/** Read and check a whole city before anything changes: every fault with its file, line and a sentence that says what is wrong. */
export const checkCity = (tables: CityTables): CheckedCity => {
  const faults: CityFault[] = []
  const units = checkUnits(tables.units, faults)
  const codes = new Map(units.map((unit) => [unit.code, unit]))
  for (const [index, unit] of units.entries()) {
    const line = tables.units[index]?.line ?? 0
    if (unit.parentCode !== null && !codes.has(unit.parentCode)) faults.push({ file: 'units', line, problem: `上级单位「${unit.parentCode}」不存在` })
    const ring = ringFrom(unit, codes)
    if (ring) faults.push({ file: 'units', line, problem: `上级单位关系成环：${ring.join(' → ')}` })
  }
  return { units, places: checkPlaces(tables.places, codes, faults), people: checkPeople(tables.people, codes, faults), faults }
}

/** The codes from a unit up to itself again, or null where its line of superiors ends. */
const ringFrom = (start: Unit, units: ReadonlyMap<string, Unit>): string[] | null => {
  const passed = [start.code]
  for (let unit = units.get(start.parentCode ?? ''); unit; unit = units.get(unit.parentCode ?? '')) {
    if (unit.code === start.code) return [...passed, unit.code]
    if (passed.includes(unit.code)) return null
    passed.push(unit.code)
  }
  return null
}

const checkUnits = (rows: readonly Row[], faults: CityFault[]): Unit[] => {
  const seen = new Map<string, number>()
  return rows.map(({ line, cells }): Unit => {
    const fault = (problem: string) => faults.push({ file: 'units', line, problem })
    const code = cells.code ?? ''
    if (!code) fault('缺少单位编码 code')
    else if (seen.has(code)) fault(`单位编码「${code}」与第 ${seen.get(code)} 行重复`)
    seen.set(code, line)
    if (!cells.name) fault('缺少单位名称 name')
    if (!levels.includes(cells.level ?? '')) fault(`层级 level「${cells.level ?? ''}」不对，应为 ${levels.join('、')}`)
    if (!['line', 'territory'].includes(cells.line ?? '')) fault(`条块 line「${cells.line ?? ''}」不对，应为 line（条）或 territory（块）`)
    if (!cells.region_code) fault('缺少所属区域编码 region_code')
    return {
      code, name: cells.name ?? '', shortName: cells.short_name || cells.name || '', level: (cells.level ?? 'street') as Unit['level'], kind: cells.kind ?? '', line: cells.line === 'line' ? 'line' : 'territory',
      parentCode: cells.parent_code || null, regionCode: cells.region_code ?? '', departmentKey: cells.department_key ?? '', alias: cells.alias ?? '', population: Number(cells.population || 0) || 0,
      lng: numberOrNull(cells.lng, 'lng', fault), lat: numberOrNull(cells.lat, 'lat', fault), isActive: cells.is_active !== '0',
    }
  })
}

const checkPlaces = (rows: readonly Row[], units: ReadonlyMap<string, Unit>, faults: CityFault[]): Place[] => {
  const seen = new Set<string>()
  return rows.map(({ line, cells }): Place => {
    const fault = (problem: string) => faults.push({ file: 'places', line, problem })
    const id = cells.id ?? ''
    if (!id) fault('缺少地点编号 id')
    else if (seen.has(id)) fault(`地点编号「${id}」重复`)
    seen.add(id)
    if (!cells.name) fault('缺少地点名 name')
    if (units.get(cells.community_code ?? '')?.level !== 'community') fault(`社区编码「${cells.community_code ?? ''}」不存在`)
    const lng = numberOrNull(cells.lng, 'lng', fault)
    const lat = numberOrNull(cells.lat, 'lat', fault)
    if (lng === null || lat === null || lng < 73 || lng > 136 || lat < 3 || lat > 54) fault('坐标缺失或不在中国境内')
    return { id, name: cells.name ?? '', alias: cells.alias ?? '', kind: cells.kind ?? '', communityCode: cells.community_code ?? '', lng: lng ?? 0, lat: lat ?? 0 }
  })
}

const checkPeople = (rows: readonly Row[], units: ReadonlyMap<string, Unit>, faults: CityFault[]): Person[] => {
  const seen = new Set<string>()
  return rows.map(({ line, cells }): Person => {
    const fault = (problem: string) => faults.push({ file: 'people', line, problem })
    const account = cells.account ?? ''
    const posts = (cells.posts ?? '').split(';').map((post) => post.trim()).filter(Boolean)
    if (!/^[a-z0-9][a-z0-9._-]{1,63}$/i.test(account)) fault(`账号「${account}」不合规：2–64 位字母、数字、点、横线`)
    else if (seen.has(account)) fault(`账号「${account}」重复`)
    seen.add(account)
    if (!cells.name) fault('缺少姓名 name')
    if (!units.has(cells.unit_code ?? '')) fault(`单位「${cells.unit_code ?? ''}」不存在`)
    if (posts.length === 0) fault('没有岗位 posts')
    for (const post of posts) if (!(roles as readonly string[]).includes(post)) fault(`岗位「${post}」不认识`)
    for (const [one, other] of exclusive) if (posts.includes(one) && posts.includes(other)) fault(`同一人不能兼任「${one}」与「${other}」（职责分离）`)
    return { account, name: cells.name ?? '', unitCode: cells.unit_code ?? '', roles: posts, phone: cells.phone ?? '', title: cells.title ?? '' }
  })
}

const numberOrNull = (text: string | undefined, name: string, fault: (problem: string) => void): number | null => {
  if (text === undefined || text === '') return null
  const value = Number(text)
  if (Number.isFinite(value)) return value
  fault(`${name}「${text}」不是数字`)
  return null
}
