import type { Database, Queryable } from './database.ts'
import type { Write, WriteTable } from './write-statement.ts'

/**
 * Counters of the queues. Nobody counts a queue: each write adds the change it makes as a row of its own, so writers never wait for
 * one another; reading adds the few open rows to the folded number; a job folds them now and then.
 */
const deltaTable: WriteTable = { name: 'queue_delta', columns: ['city_code', 'key', 'n'] }

export const countWrite = (cityCode: string, changes: ReadonlyMap<string, number>): Write => ({
  table: deltaTable,
  rows: [...changes].filter(([, n]) => n !== 0).map(([key, n]) => ({ city_code: cityCode, key, n })),
})

export const readCounts = async (db: Queryable, cityCode: string, keys: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await db.query<{ key: string; n: number }>({
    name: 'read_counts',
    text: `select key, sum(n)::bigint as n from (
      select key, n from queue_count where city_code = $1 and key = any($2)
      union all select key, n from queue_delta where city_code = $1 and key = any($2)) all_rows group by key`,
    values: [cityCode, keys],
  })
  return new Map(rows.map((row) => [row.key, row.n]))
}

/** Fold the open change rows into the counters. Safe beside writers and beside itself. */
export const foldCounts = async (db: Database): Promise<number> => {
  const { rows } = await db.query<{ folded: number }>(
    `with taken as (delete from queue_delta where ctid in (select ctid from queue_delta limit 50000 for update skip locked) returning city_code, key, n),
      sums as (select city_code, key, sum(n) as n, count(*) as rows from taken group by city_code, key order by city_code, key),
      folded as (insert into queue_count (city_code, key, n) select city_code, key, n from sums
        on conflict (city_code, key) do update set n = queue_count.n + excluded.n)
     select coalesce(sum(rows), 0)::bigint as folded from sums`)
  return rows[0]!.folded
}
