import { createHash } from 'node:crypto'
import type { Queryable } from './database.ts'

/** A table as the one-statement writer knows it: its columns in order and, for upserts, its key. */
export type WriteTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Key columns: with them a row that exists is replaced, without them it is an error. */
  readonly replaceBy?: readonly string[]
}

/** Rows (column name → JSON value) for one table. */
export type Write = { readonly table: WriteTable; readonly rows: readonly object[] }

/** Rows that must still be at an expected version; all of them, or nothing is written. */
export type VersionGuard = { readonly table: WriteTable; readonly rows: readonly object[]; readonly expected: readonly { id: string; version: number }[] }

const texts = new Map<string, { name: string; text: string }>()

/**
 * The text of one statement that writes several tables at once: a data-modifying WITH. One round trip and one commit carry the
 * events, the read models, the clocks, the counters and the outbox; measured at well over twice the throughput of a transaction of
 * single statements. Rows travel as JSON, so the text depends only on the tables and is prepared once a connection.
 */
const statementFor = (guard: WriteTable | null, tables: readonly WriteTable[]): { name: string; text: string } => {
  const key = `${guard?.name ?? ''}|${tables.map((table) => table.name).join(',')}`
  const known = texts.get(key)
  if (known) return known
  const parts: string[] = []
  let parameter = 0
  if (guard) {
    const columns = guard.columns.filter((column) => column !== 'city_code' && column !== 'id')
    parts.push(`guard as (update ${guard.name} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')}
      from json_populate_recordset(null::${guard.name}, $${++parameter}::json) r
      join json_to_recordset($${++parameter}::json) as e(id uuid, version int) on e.id = r.id
      where t.city_code = r.city_code and t.id = r.id and t.version = e.version returning t.id)`)
    parts.push(`ok as (select case when count(*) = $${++parameter}::int then true else refuse_version_conflict() end as ok from guard)`)
  }
  tables.forEach((table, index) => {
    const columns = table.columns.join(', ')
    const replace = table.replaceBy
      ? ` on conflict (${table.replaceBy.join(', ')}) do update set ${table.columns.filter((column) => !table.replaceBy!.includes(column)).map((column) => `${column} = excluded.${column}`).join(', ')}`
      : ''
    parts.push(`w${index} as (insert into ${table.name} (${columns})
      select ${table.columns.map((column) => `r.${column}`).join(', ')} from json_populate_recordset(null::${table.name}, $${++parameter}::json) r${guard ? ', ok where ok.ok' : ''}${replace})`)
  })
  const text = `with ${parts.join(',\n')}\nselect ${guard ? 'ok from ok' : 'true as ok'}`
  const statement = { name: `w_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text }
  texts.set(key, statement)
  return statement
}

/** Thrown (by the database) when a guarded row moved on meanwhile; nothing was written. */
export const isVersionConflict = (error: unknown): boolean => (error as { code?: string }).code === 'SB001'

/** The name of the violated constraint when the error is a unique violation. */
export const violatedKey = (error: unknown): string | null => {
  const known = error as { code?: string; constraint?: string }
  return known.code === '23505' ? (known.constraint ?? '') : null
}

/** Write everything in one statement, all or nothing. Tables without rows are left out. */
export const writeAll = async (db: Queryable, writes: readonly Write[], guard: VersionGuard | null = null): Promise<void> => {
  const present = writes.filter((write) => write.rows.length > 0)
  if (present.length === 0 && !guard) return
  const statement = statementFor(guard?.table ?? null, present.map((write) => write.table))
  const values: unknown[] = []
  if (guard) values.push(JSON.stringify(guard.rows), JSON.stringify(guard.expected), guard.expected.length)
  for (const write of present) values.push(JSON.stringify(write.rows))
  await db.query({ name: statement.name, text: statement.text, values })
}

/** Several lists of writes as one, rows of the same table together (a table may stand in the statement only once). */
export const mergeWrites = (lists: readonly (readonly Write[])[]): Write[] => {
  const byTable = new Map<WriteTable, object[]>()
  for (const list of lists) {
    for (const write of list) {
      const rows = byTable.get(write.table)
      if (rows) rows.push(...write.rows)
      else byTable.set(write.table, [...write.rows])
    }
  }
  return [...byTable].map(([table, rows]) => ({ table, rows }))
}

/** How a bytea travels in JSON. */
export const hexBytes = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`
