import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { ImportMapping } from '../mapping.ts'
import { byteLines } from './byte-lines.ts'
import { EncodingEvidence, type Encoding } from './encoding.ts'
import { readCsv } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import { readXlsx } from './read-xlsx.ts'
import type { RawRecord } from './record.ts'
import { textLines } from './text-lines.ts'

export type FileFacts = { readonly digest: Buffer; readonly bytes: number; readonly lines: number; readonly encoding: Encoding }

const openBytes = (file: string): AsyncIterable<Buffer> => createReadStream(file, { highWaterMark: 256 * 1024 })

/** Read a file once to know its digest (its identity in `import_run`), its size and its encoding. */
export const inspectFile = async (file: string): Promise<FileFacts> => {
  const hash = createHash('sha256')
  const evidence = new EncodingEvidence()
  let bytes = 0
  let lines = 0
  const hashed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of openBytes(file)) {
      hash.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  for await (const some of byteLines(hashed())) {
    lines += some.length
    for (const line of some) evidence.add(line.bytes)
  }
  return { digest: hash.digest(), bytes, lines, encoding: evidence.encoding }
}

/** The records of a file in the format of its mapping, a bounded number at a time. */
export const readRecords = (file: string, format: ImportMapping['format'], encoding: Encoding): AsyncGenerator<RawRecord[]> => {
  switch (format.type) {
    case 'csv': return readCsv(textLines(openBytes(file), encoding), format.delimiter)
    case 'jsonl': return readJsonl(textLines(openBytes(file), encoding))
    case 'xlsx': return readXlsx(file)
  }
}
