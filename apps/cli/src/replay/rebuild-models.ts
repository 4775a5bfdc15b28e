import type { PoolClient } from 'pg'
import { writeAll } from '@suban/server/kernel/database/write-statement.ts'
import type { Folded } from './fold-streams.ts'
import { models, type Difference } from './compare-models.ts'

/** Replace the read models of these orders by what their events say. */
export const rebuildModels = async (client: PoolClient, cityCode: string, folded: readonly Folded[], differences: readonly Difference[]): Promise<void> => {
  for (const { table, idColumn, rowsOf } of models) {
    const ids = new Set(differences.filter((difference) => difference.table === table).map(({ id }) => id))
    if (ids.size === 0) continue
    await client.query(`delete from ${table} where city_code = $1 and ${idColumn} = any($2::uuid[])`, [cityCode, [...ids]])
    const rows = folded.filter(({ id }) => ids.has(id)).flatMap(({ projection }) => rowsOf(projection))
    if (rows.length > 0) await writeAll(client, [{ table: { name: table, columns: Object.keys(rows[0]!) }, rows }])
  }
}

/** Counters that differ: key, what they say, what the orders say. */
export type CountDifference = { readonly key: string; readonly stored: number; readonly folded: number }

export const compareCounts = async (client: PoolClient, cityCode: string, folded: ReadonlyMap<string, number>): Promise<CountDifference[]> => {
  const { rows } = await client.query<{ key: string; n: number }>(
    `select key, sum(n)::bigint as n from (select key, n from queue_count where city_code = $1 union all select key, n from queue_delta where city_code = $1) counted group by key`, [cityCode])
  const stored = new Map(rows.map(({ key, n }) => [key, n]))
  const keys = new Set([...stored.keys(), ...folded.keys()])
  return [...keys].map((key) => ({ key, stored: stored.get(key) ?? 0, folded: folded.get(key) ?? 0 })).filter((count) => count.stored !== count.folded)
}

export const rebuildCounts = async (client: PoolClient, cityCode: string, folded: ReadonlyMap<string, number>): Promise<void> => {
  await client.query('delete from queue_delta where city_code = $1', [cityCode])
  await client.query('delete from queue_count where city_code = $1', [cityCode])
  const rows = [...folded].map(([key, n]) => ({ city_code: cityCode, key, n }))
  if (rows.length > 0) await writeAll(client, [{ table: { name: 'queue_count', columns: ['city_code', 'key', 'n'] }, rows }])
}
