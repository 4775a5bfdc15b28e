import type { PatternMaker } from './pattern.ts'
import { microsOf, writeInt64, type Slot } from './sheet.ts'

/** How a column's value is encoded. */
type Kind = 'text' | 'json' | 'uuid' | 'bytea' | 'instant' | 'day' | 'int2' | 'int4' | 'int8' | 'boolean'

/** The tables that a generated order fills, and the types of their columns. */
export const copiedTables = {
  event: { city_code: 'text', stream: 'uuid', version: 'int4', type: 'text', data: 'json', meta: 'json', occurred_at: 'instant', prev_hash: 'bytea', hash: 'bytea', recorded_on: 'day' },
  work_order: {
    city_code: 'text', id: 'uuid', version: 'int4', last_hash: 'bytea', order_no: 'text', status: 'text', request_id: 'uuid', parent_id: 'uuid', merged_into: 'uuid', kind: 'text', channel: 'text',
    matter_code: 'text', deadline_class: 'text', community_code: 'text', lead_unit: 'text', desk: 'text', desk_rank: 'int8', registered_at: 'instant', closed_at: 'instant', state: 'json',
  },
  request: {
    city_code: 'text', id: 'uuid', work_order_id: 'uuid', receipt_no: 'text', tracking_hash: 'bytea', contact_id: 'uuid', is_anonymous: 'boolean', channel: 'text', call_id: 'text', title: 'text', narrative: 'text',
    address: 'text', digest: 'bytea', community_code: 'text', occurred_at: 'instant', recorded_at: 'instant', outer_source: 'text', outer_id: 'text',
  },
  assignment: { city_code: 'text', work_order_id: 'uuid', no: 'int2', unit_code: 'text', role: 'text', status: 'text', is_open: 'boolean', sort_at: 'instant' },
  clock: { city_code: 'text', work_order_id: 'uuid', no: 'int2', clock_id: 'text', unit_code: 'text', started_at: 'instant', due_at: 'instant', stopped_at: 'instant', next_at: 'instant', docket: 'text', sort_at: 'instant', lamp: 'text' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Kind>>>>
export type CopiedTable = keyof typeof copiedTables
export const copiedTableNames = Object.keys(copiedTables) as readonly CopiedTable[]

/** Values that are the order's own, by table column or by the value itself (ids, hashes), and the slot each is stamped from. */
export type OwnValues = { ofColumn(table: string, column: string): Slot | null; ofValue(value: string): Slot | null; ofInstant(at: number): Slot }

/**
 * Add one row to a pattern in the binary format of COPY: a count of fields, then each with its length in bytes (−1: null). Binary,
 * because every instant, id and number then has one length, whatever its value; PostgreSQL reads it faster, too.
 */
export const addRow = (pattern: PatternMaker, table: CopiedTable, row: Readonly<Record<string, unknown>>, own: OwnValues): void => {
  const columns = Object.entries(copiedTables[table])
  pattern.add(int(2, columns.length))
  for (const [column, kind] of columns) addField(pattern, kind, row[column] ?? null, own.ofColumn(table, column), own)
}

const addField = (pattern: PatternMaker, kind: Kind, value: unknown, slotOfColumn: Slot | null, own: OwnValues): void => {
  const slot = slotOfColumn ?? (typeof value === 'string' ? (kind === 'instant' ? own.ofInstant(Date.parse(value)) : own.ofValue(value)) : null)
  if (value !== null && slot) {
    pattern.add(int(4, slot.length))
    pattern.addSlot(slot)
  } else if (value !== null && (kind === 'text' || kind === 'json')) {
    const text = kind === 'json' ? JSON.stringify(value) : String(value as string)
    pattern.add(int(4, Buffer.byteLength(text)))
    pattern.addText(text)
  } else {
    const bytes = value === null ? null : encode[kind as keyof typeof encode](value as never)
    pattern.add(int(4, bytes?.length ?? -1))
    if (bytes) pattern.add(bytes)
  }
}

/** Values that are the same in each copy. */
const encode = {
  uuid: (value: string) => Buffer.from(value.replaceAll('-', ''), 'hex'),
  bytea: (value: string) => Buffer.from(value.slice(2), 'hex'),
  day: (value: string) => int(4, microsOf(Date.parse(value)) / 86_400_000_000),
  int2: (value: number) => int(2, value),
  int4: (value: number) => int(4, value),
  int8: (value: number) => {
    const bytes = Buffer.alloc(8)
    writeInt64(bytes, value, 0)
    return bytes
  },
  boolean: (value: boolean) => Buffer.from([value ? 1 : 0]),
} as const

const int = (length: 2 | 4, value: number): Buffer => {
  const bytes = Buffer.alloc(length)
  bytes.writeIntBE(value, 0, length)
  return bytes
}
