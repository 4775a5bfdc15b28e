import type { PoolClient, Submittable } from 'pg'

/** What pg hands to a query that it runs: its wire connection. pg's types leave these two calls out. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

const chunkBytes = 256 * 1024
/** Signature, flags and length of an extension, as PostgreSQL's binary format begins; it ends with a row of −1 fields. */
const head = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')
const foot = Buffer.from([0xff, 0xff])

/** One COPY … FROM STDIN as pg runs queries of its own making. */
class CopyIn {
  readonly #text: string
  readonly #rows: Buffer
  readonly #settle: (error: Error | null) => void
  #error: Error | null = null

  constructor(text: string, rows: Buffer, settle: (error: Error | null) => void) {
    this.#text = text
    this.#rows = rows
    this.#settle = settle
  }

  submit(wire: Wire): void {
    wire.query(this.#text)
  }

  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFromChunk(head)
    for (let from = 0; from < this.#rows.length; from += chunkBytes) wire.sendCopyFromChunk(this.#rows.subarray(from, from + chunkBytes))
    wire.sendCopyFromChunk(foot)
    wire.endCopyFrom()
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.#error = error
    this.#settle(error)
  }

  handleReadyForQuery(): void {
    if (this.#error === null) this.#settle(null)
  }
}

/** Fill a table from rows in the binary format of COPY. */
export const copyIn = (client: PoolClient, table: string, columns: readonly string[], rows: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    const settle = (error: Error | null) => (error ? reject(error) : resolve())
    const query: unknown = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin (format binary)`, rows, settle)
    client.query(query as Submittable)
  })
