import type { PoolClient, Submittable } from 'pg'

/** What pg hands to a query that it runs: its wire connection. pg's types leave these two calls out. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }

const chunkBytes = 256 * 1024

/** One COPY … FROM STDIN as pg runs queries of its own making. */
class CopyIn {
  readonly #text: string
  readonly #data: Buffer
  readonly #settle: (error: Error | null) => void
  #error: Error | null = null

  constructor(text: string, data: Buffer, settle: (error: Error | null) => void) {
    this.#text = text
    this.#data = data
    this.#settle = settle
  }

  submit(wire: Wire): void {
    wire.query(this.#text)
  }

  handleCopyInResponse(wire: Wire): void {
    for (let from = 0; from < this.#data.length; from += chunkBytes) wire.sendCopyFromChunk(this.#data.subarray(from, from + chunkBytes))
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

/** Fill a table from lines in COPY's text format. */
export const copyIn = (client: PoolClient, table: string, columns: readonly string[], lines: string): Promise<void> =>
  lines === '' ? Promise.resolve() : new Promise((resolve, reject) => {
    const settle = (error: Error | null) => (error ? reject(error) : resolve())
    const query: unknown = new CopyIn(`copy ${table} (${columns.join(', ')}) from stdin`, Buffer.from(lines), settle)
    client.query(query as Submittable)
  })

const special = /[\\\n\r\t]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

/** One value of a COPY line. */
export const copyValue = (value: string | number | boolean | null): string => {
  if (value === null) return '\\N'
  if (typeof value !== 'string') return String(value)
  return special.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (symbol) => escapes[symbol]!) : value
}

export const copyLine = (values: readonly (string | number | boolean | null)[]): string => `${values.map(copyValue).join('\t')}\n`
