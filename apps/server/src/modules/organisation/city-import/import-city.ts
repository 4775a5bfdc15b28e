import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../../../kernel/database/database.ts'
import { inTransaction } from '../../../kernel/database/database.ts'
import { checkCity, type CheckedCity, type CityFault } from './check-city.ts'
import { readTable, type Row } from './read-table.ts'
import { storeCity, type Boundary, type CityChanges, type PhoneIndex } from './store-city.ts'

export type CityHead = { readonly code: string; readonly name: string; readonly centre: readonly [number, number]; readonly hotline: string }
export type ReadCity = { readonly head: CityHead; readonly checked: CheckedCity; readonly boundaries: readonly Boundary[] }

/** The tree, gazetteer, people and boundaries of a city folder, checked. Tables may be CSV or XLSX. */
export const readCity = async (folder: string): Promise<ReadCity> => {
  const head = JSON.parse(await readFile(join(folder, 'city.json'), 'utf8')) as CityHead
  const [units, places, people] = await Promise.all([table(folder, 'units'), table(folder, 'places'), table(folder, 'people')])
  const missing: CityFault[] = [['units', units], ['places', places], ['people', people]].filter(([, rows]) => rows === null).map(([file]) => ({ file: file as string, line: 0, problem: `缺少文件 ${file as string}.csv 或 ${file as string}.xlsx` }))
  const checked = checkCity({ units: units ?? [], places: places ?? [], people: people ?? [] })
  return { head, checked: { ...checked, faults: [...missing, ...checked.faults] }, boundaries: await readBoundaries(folder) }
}

/** Bring a checked city into the database, all or nothing. Call only when it has no faults. */
export const importCity = async (db: Database, city: ReadCity, now: number, phoneIndex: PhoneIndex): Promise<CityChanges> =>
  inTransaction(db, async (client) => {
    await client.query('insert into city (city_code, name, body) values ($1, $2, $3) on conflict (city_code) do update set name = excluded.name, body = excluded.body', [city.head.code, city.head.name, JSON.stringify(city.head)])
    return storeCity(client, city.head.code, city.checked, city.boundaries, now, phoneIndex)
  })

const table = async (folder: string, name: string): Promise<Row[] | null> => {
  const file = ['csv', 'xlsx'].map((ending) => join(folder, `${name}.${ending}`)).find((candidate) => existsSync(candidate))
  return file ? readTable(file) : null
}

const readBoundaries = async (folder: string): Promise<Boundary[]> => {
  const file = join(folder, 'boundaries.geojson')
  if (!existsSync(file)) return []
  const { features } = JSON.parse(await readFile(file, 'utf8')) as { features: { properties: { code?: string; name: string; level?: string; kind?: string }; geometry: unknown }[] }
  return features.map(({ properties, geometry }, index) => ({ code: properties.code ?? `${properties.name}-${index}`, kind: properties.level ?? properties.kind ?? 'other', name: properties.name, geometry }))
}
