import { fault, type ImportFault } from '../faults.ts'
import { byteLines, longestLineBytes } from './byte-lines.ts'
import { decodeLine, type Encoding } from './encoding.ts'

export type TextLine = { readonly no: number; readonly text: string } | { readonly no: number; readonly original: string; readonly fault: ImportFault }

/** The lines of a byte stream as text; a line that cannot be read is a fault in its place. */
export async function* textLines(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<TextLine[]> {
  const bytes = encoding === 'utf-16le' ? asUtf8(source) : source
  for await (const lines of byteLines(bytes)) {
    yield lines.map(({ no, bytes: line, isTooLong }): TextLine => {
      if (isTooLong) return { no, original: `${line.toString('utf8')}…`, fault: fault('LINE_TOO_LONG', { megabytes: longestLineBytes / 1024 / 1024 }) }
      const text = decodeLine(line, encoding)
      if (text === null) return { no, original: line.toString('latin1'), fault: fault('WRONG_ENCODING', { encoding }) }
      return { no, text: no === 1 ? text.replace(/^\ufeff/, '') : text }
    })
  }
}

/** In UTF-16 the byte 0x0A is half of many characters, so the stream is recoded before it is split. */
async function* asUtf8(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder('utf-16le')
  for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}
