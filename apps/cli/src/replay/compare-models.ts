import type { PoolClient } from 'pg'
import type { Folded, Projection } from './fold-streams.ts'

/** The tables that are folded from events, with the rows that a projection has for them. */
export const models = [
  { table: 'work_order', order: 'id', idColumn: 'id', rowsOf: ({ order }: Projection): readonly object[] => [order] },
  { table: 'assignment', order: 'work_order_id, no', idColumn: 'work_order_id', rowsOf: ({ assignments }: Projection): readonly object[] => assignments },
  { table: 'transfer', order: 'work_order_id, no', idColumn: 'work_order_id', rowsOf: ({ transfers }: Projection): readonly object[] => transfers },
  { table: 'clock', order: 'work_order_id, no', idColumn: 'work_order_id', rowsOf: ({ clocks }: Projection): readonly object[] => clocks },
] as const
export type Model = (typeof models)[number]

/** A stored read model that differs from what its events say. */
export type Difference = { readonly table: Model['table']; readonly id: string; readonly columns: readonly string[] }

/** Compare the stored rows of some orders with the folded ones, column by column, the state to the letter. */
export const compareModels = async (client: PoolClient, cityCode: string, folded: readonly Folded[]): Promise<Difference[]> => {
  const differences: Difference[] = []
  for (const model of models) {
    const stored = await storedRows(client, cityCode, model, folded.map(({ id }) => id))
    for (const { id, projection } of folded) {
      const columns = differing(model.rowsOf(projection).map(textsOf), stored.get(id) ?? [])
      if (columns.length > 0) differences.push({ table: model.table, id, columns })
    }
  }
  return differences
}

const storedRows = async (client: PoolClient, cityCode: string, { table, order, idColumn }: Model, ids: readonly string[]): Promise<Map<string, Texts[]>> => {
  const state = table === 'work_order' ? ', state::text as state' : ''
  const { rows } = await client.query<Record<string, unknown>>(`select *${state} from ${table} where city_code = $1 and ${idColumn} = any($2::uuid[]) order by ${order}`, [cityCode, ids])
  const byOrder = new Map<string, Texts[]>()
  for (const row of rows) {
    const id = row[idColumn] as string
    const list = byOrder.get(id)
    if (list) list.push(textsOf(row))
    else byOrder.set(id, [textsOf(row)])
  }
  return byOrder
}

type Texts = Readonly<Record<string, string | null>>

/** Every value as one text, whether it comes from the database or from a projection. */
const textsOf = (row: object): Texts => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, textOf(value)]))

const textOf = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
}

const differing = (expected: readonly Texts[], stored: readonly Texts[]): string[] => {
  if (expected.length !== stored.length) return ['(rows)']
  const byNo = (rows: readonly Texts[]) => rows.toSorted((one, other) => Number(one.no ?? 0) - Number(other.no ?? 0))
  const [expectedRows, storedInOrder] = [byNo(expected), byNo(stored)]
  return [...new Set(expectedRows.flatMap((row, index) => Object.keys(row).filter((column) => row[column] !== storedInOrder[index]![column])))]
}
