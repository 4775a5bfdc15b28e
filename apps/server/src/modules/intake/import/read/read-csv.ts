import { fault, type ImportFault } from '../faults.ts'
import type { RawRecord } from './record.ts'
import { splitCsv } from './split-csv.ts'
import type { TextLine } from './text-lines.ts'

/** A cell may hold line breaks, but not half a file: a quote that is never closed must not swallow what follows. */
const mostLines = 5_000
const mostCharacters = 4_000_000

/**
 * CSV lines as records; the first line names the columns. A broken line costs itself alone: an open quote that leads to no record
 * of the right width is given up, and reading goes on at the next line.
 */
export async function* readCsv(source: AsyncIterable<TextLine[]>, delimiter: string): AsyncGenerator<RawRecord[]> {
  const reader = new CsvReader(delimiter)
  for await (const lines of source) {
    const records = reader.read(lines, false)
    if (records.length > 0) yield records
  }
  const rest = reader.read([], true)
  if (rest.length > 0) yield rest
}

/** Lines `from` … `to` joined to one text. */
type Joined = { readonly to: number; readonly text: string }

class CsvReader {
  readonly #delimiter: string
  #waiting: TextLine[] = []
  #columns: readonly string[] | null = null
  #no = 0

  constructor(delimiter: string) {
    this.#delimiter = delimiter
  }

  /** Records that are complete now; the lines of an unfinished one wait for more unless it is the end. */
  read(lines: readonly TextLine[], isEnd: boolean): RawRecord[] {
    this.#waiting = this.#waiting.concat(lines)
    const records: RawRecord[] = []
    let at = 0
    while (at < this.#waiting.length) {
      const taken = this.#take(at, isEnd)
      if (taken === null) break
      if (taken.record) records.push(taken.record)
      at = taken.next
    }
    this.#waiting = this.#waiting.slice(at)
    return records
  }

  #take(at: number, isEnd: boolean): { record: RawRecord | null; next: number } | null {
    const first = this.#waiting[at]!
    if ('fault' in first) return { record: { no: ++this.#no, line: first.no, original: first.original, fault: first.fault }, next: at + 1 }
    if (first.text.trim() === '') return { record: null, next: at + 1 }
    const giveUp = (why: ImportFault) => ({ record: { no: ++this.#no, line: first.no, original: first.text, fault: why }, next: at + 1 })
    for (let joined: Joined = { to: at + 1, text: first.text }; ;) {
      const split = splitCsv(joined.text, this.#delimiter)
      // Across lines only a clean record counts: an open quote meets the next record's quote sooner or later.
      if (split === null) {
        const longer = this.#join(at, joined)
        if (longer === 'more' && !isEnd) return null
        if (typeof longer === 'string') return giveUp(fault('HALF_LINE'))
        joined = longer
      } else if (this.#columns === null) {
        this.#columns = split.cells.map((cell) => cell.trim())
        return { record: null, next: joined.to }
      } else if (split.cells.length === this.#columns.length && (split.isClean || joined.to === at + 1)) {
        const fields = Object.fromEntries(this.#columns.map((name, index) => [name, split.cells[index]]))
        return { record: { no: ++this.#no, line: first.no, original: joined.text, fields }, next: joined.to }
      } else {
        const isHalf = joined.to > at + 1 || split.cells.length < this.#columns.length
        return giveUp(isHalf ? fault('HALF_LINE') : fault('COLUMNS_DIFFER', { found: split.cells.length, expected: this.#columns.length }))
      }
    }
  }

  /** Only a line with a quote can close the cell: join up to there at once. */
  #join(at: number, { to, text }: Joined): Joined | 'more' | 'never' {
    const pieces = [text]
    let length = text.length
    for (let next = to; ; next++) {
      if (next - at >= mostLines || length > mostCharacters) return 'never'
      const line = this.#waiting[next]
      if (!line) return 'more'
      if ('fault' in line) return 'never'
      pieces.push(line.text)
      length += line.text.length
      if (line.text.includes('"')) return { to: next + 1, text: pieces.join('\n') }
    }
  }
}
