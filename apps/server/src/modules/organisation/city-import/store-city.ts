import type { PoolClient } from 'pg'
import { hexBytes } from '../../../kernel/database/write-statement.ts'
import { newId } from '../../../kernel/ids.ts'
import type { CheckedCity } from './check-city.ts'

export type Boundary = { readonly code: string; readonly kind: string; readonly name: string; readonly geometry: unknown }
/** The blind index of a phone (`Vault.phoneIndex`). */
export type PhoneIndex = (phone: string) => Buffer
export type CityChanges = { readonly units: number; readonly places: number; readonly people: number; readonly retired: number }

/**
 * Write a checked city in the caller's transaction. Units that are no longer listed are retired, not deleted: history names them.
 * People keep their accounts, passwords and second factors; who is no longer listed cannot sign in any more. Of their phones only the blind
 * index is kept.
 */
export const storeCity = async (client: PoolClient, cityCode: string, city: CheckedCity, boundaries: readonly Boundary[], now: number, phoneIndex: PhoneIndex): Promise<CityChanges> => {
  const json = (rows: readonly object[]) => JSON.stringify(rows.map((row) => ({ city_code: cityCode, ...row })))
  const units = city.units.map((unit) => ({
    code: unit.code, name: unit.name, short_name: unit.shortName, level: unit.level, kind: unit.kind, line: unit.line, parent_code: unit.parentCode, region_code: unit.regionCode,
    department_key: unit.departmentKey, alias: unit.alias, population: unit.population, lng: unit.lng, lat: unit.lat, is_active: unit.isActive,
  }))
  await client.query(upsert('unit', ['city_code', 'code'], ['name', 'short_name', 'level', 'kind', 'line', 'parent_code', 'region_code', 'department_key', 'alias', 'population', 'lng', 'lat', 'is_active']), [json(units)])
  const retired = await client.query('update unit set is_active = false where city_code = $1 and is_active and not (code = any($2))', [cityCode, city.units.map((unit) => unit.code)])
  const places = city.places.map((place) => ({ id: place.id, name: place.name, alias: place.alias, kind: place.kind, community_code: place.communityCode, lng: place.lng, lat: place.lat }))
  await client.query(upsert('place', ['city_code', 'id'], ['name', 'alias', 'kind', 'community_code', 'lng', 'lat']), [json(places)])
  const people = city.people.map((person) => ({ id: newId(now), account: person.account, name: person.name, title: person.title, unit_code: person.unitCode, roles: person.roles, phone_index: person.phone === '' ? null : hexBytes(phoneIndex(person.phone)) }))
  await client.query(
    `insert into account (city_code, id, account, name, title, unit_code, roles, phone_index) select city_code, id, account, name, title, unit_code, roles, phone_index from json_populate_recordset(null::account, $1::json)
     on conflict (city_code, account) do update set name = excluded.name, title = excluded.title, unit_code = excluded.unit_code, roles = excluded.roles, phone_index = excluded.phone_index, is_active = true`, [json(people)])
  await client.query('update account set is_active = false where city_code = $1 and is_active and not (account = any($2))', [cityCode, city.people.map((person) => person.account)])
  if (boundaries.length > 0) await client.query(upsert('boundary', ['city_code', 'kind', 'code'], ['name', 'geometry']), [json(boundaries)])
  return { units: units.length, places: places.length, people: people.length, retired: retired.rowCount ?? 0 }
}

const upsert = (table: string, key: readonly string[], columns: readonly string[]): string =>
  `insert into ${table} (${[...key, ...columns].join(', ')}) select ${[...key, ...columns].join(', ')} from json_populate_recordset(null::${table}, $1::json)
   on conflict (${key.join(', ')}) do update set ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}`
