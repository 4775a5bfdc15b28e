import type { Write } from '@suban/server/kernel/database/write-statement.ts'
import { genesisHash, hashedText } from '@suban/server/kernel/ledger/append.ts'
import { addRow, copiedTableNames, type CopiedTable, type OwnValues } from './copied-tables.ts'
import { PatternMaker, type OwnNames, type Pattern } from './pattern.ts'
import { Sheet, type Slot } from './sheet.ts'

/** An order as bytes, ready to be copied. */
export type OrderPattern = {
  readonly sheet: Sheet
  /** What the hash of each event is taken over, in order (the hash before it and its text), and where the hash is noted. */
  readonly hashed: readonly { readonly pattern: Pattern; readonly into: Slot }[]
  /** Rows of each table, in the binary format of COPY. */
  readonly rows: readonly { readonly table: CopiedTable; readonly pattern: Pattern }[]
  /** Queue counters that the order stands in. */
  readonly counted: readonly string[]
}

type EventRow = { readonly city_code: string; readonly stream: string; readonly version: number; readonly type: string; readonly data: unknown; readonly meta: unknown; readonly occurred_at: string; readonly hash: string }

/**
 * Make a pattern of an order from the rows that the life cycle and the intake would write for it.
 *
 * @throws when the order has rows in a table that is not copied
 */
export const orderPattern = (writes: readonly Write[], own: OwnNames): OrderPattern => {
  const rowsOf = (name: string) => writes.filter(({ table }) => table.name === name).flatMap(({ rows }) => rows)
  const foreign = writes.find(({ table, rows }) => rows.length > 0 && table.name !== 'queue_delta' && !copiedTableNames.includes(table.name as CopiedTable))
  if (foreign) throw new Error(`an order with rows in ${foreign.table.name} cannot be copied`)
  const sheet = new Sheet()
  const events = rowsOf('event') as EventRow[]
  const values = new Map([[own.orderId, sheet.orderId], [own.requestId, sheet.requestId], [hex(genesisHash), sheet.hash(0)], ...events.map(({ hash, version }) => [hash, sheet.hash(version)] as const)])
  const ownColumns = new Map([['request.receipt_no', sheet.receiptNo], ['request.tracking_hash', sheet.trackingHash], ['work_order.desk_rank', sheet.deskRank]])
  const ownValues: OwnValues = {
    ofColumn: (table, column) => ownColumns.get(`${table}.${column}`) ?? null,
    ofValue: (value) => values.get(value) ?? null,
    ofInstant: (at) => sheet.instant(at, 'micros'),
  }
  const hashed = events.map((event) => {
    const pattern = new PatternMaker(sheet, own)
    pattern.addSlot(sheet.hash(event.version - 1))
    pattern.addText(hashedText({ cityCode: event.city_code, stream: event.stream, version: event.version, type: event.type, occurredAt: event.occurred_at, data: JSON.stringify(event.data), meta: JSON.stringify(event.meta) }))
    return { pattern: pattern.make(), into: sheet.hash(event.version) }
  })
  const rows = copiedTableNames.map((table) => {
    const pattern = new PatternMaker(sheet, own)
    for (const row of rowsOf(table)) addRow(pattern, table, row as Record<string, unknown>, ownValues)
    return { table, pattern: pattern.make() }
  })
  return { sheet, hashed, rows, counted: (rowsOf('queue_delta') as { key: string }[]).map(({ key }) => key) }
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
