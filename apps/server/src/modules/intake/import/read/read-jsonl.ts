import { fault, type ImportFault } from '../faults.ts'
import type { Fields } from '../template.ts'
import type { RawRecord } from './record.ts'
import type { TextLine } from './text-lines.ts'

/** Lines of JSON objects as records; blank lines are none. */
export async function* readJsonl(source: AsyncIterable<TextLine[]>): AsyncGenerator<RawRecord[]> {
  let no = 0
  for await (const lines of source) {
    const records: RawRecord[] = []
    for (const line of lines) {
      if ('fault' in line) records.push({ no: ++no, line: line.no, original: line.original, fault: line.fault })
      else if (line.text.trim() !== '') records.push({ no: ++no, line: line.no, original: line.text, ...parseLine(line.text) })
    }
    if (records.length > 0) yield records
  }
}

const parseLine = (text: string): { fields: Fields } | { fault: ImportFault } => {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { fault: fault('BROKEN_JSON', { why: '不是对象' }) }
    return { fields: value as Fields }
  } catch (error) {
    const why = (error as Error).message
    const isCutShort = /end of JSON input|Unterminated string/.test(why) || / at position (\d+)/.exec(why)?.[1] === String(text.length)
    return { fault: isCutShort ? fault('HALF_LINE') : fault('BROKEN_JSON', { why: why.slice(0, 120) }) }
  }
}
