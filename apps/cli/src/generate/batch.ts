import type { City } from '@suban/server/city.ts'
import { inTransaction } from '@suban/server/kernel/database/database.ts'
import { copiedTableNames, copiedTables, type CopiedTable } from './copied-tables.ts'
import { copyIn } from './copy-in.ts'
import { stamp, type Pattern } from './pattern.ts'

type Rows = Record<CopiedTable, { bytes: Buffer; used: number }>

/** Rows of many orders, table by table, and the counters that they stand in. */
export class Batch {
  orders = 0
  events = 0
  readonly counted = new Map<string, number>()
  readonly #rows: Rows

  constructor() {
    this.#rows = Object.fromEntries(copiedTableNames.map((table) => [table, { bytes: Buffer.allocUnsafe(1 << 20), used: 0 }])) as Rows
  }

  /** Begin anew, in the same memory. */
  clear(): void {
    this.orders = 0
    this.events = 0
    this.counted.clear()
    for (const table of copiedTableNames) this.#rows[table].used = 0
  }

  add(table: CopiedTable, pattern: Pattern, sheet: Buffer): void {
    const rows = this.#rows[table]
    if (rows.used + pattern.bytes.length > rows.bytes.length) rows.bytes = Buffer.concat([rows.bytes], rows.bytes.length * 2 + pattern.bytes.length)
    rows.used = stamp(pattern, sheet, rows.bytes, rows.used)
  }

  /** Write all of it in one transaction: a kill leaves whole orders with their counters, or none of them. */
  write(city: City): Promise<void> {
    return inTransaction(city.db, async (client) => {
      // A load that is lost in a power cut is generated again.
      await client.query('set local synchronous_commit = off')
      for (const table of copiedTableNames) {
        const { bytes, used } = this.#rows[table]
        if (used > 0) await copyIn(client, table, Object.keys(copiedTables[table]), bytes.subarray(0, used))
      }
      await client.query(
        `insert into queue_count (city_code, key, n) select $1, key, n from json_to_recordset($2) as counted(key text, n bigint) order by key
         on conflict (city_code, key) do update set n = queue_count.n + excluded.n`,
        [city.cityCode, JSON.stringify([...this.counted].map(([key, n]) => ({ key, n })))])
    })
  }
}
