import { isAscii, isUtf8 } from 'node:buffer'

export const encodings = ['utf-8', 'gb18030', 'utf-16le'] as const
export type Encoding = (typeof encodings)[number]

/** Counts what speaks for which encoding, line by line, until the file can be judged. */
export class EncodingEvidence {
  #utf8Lines = 0
  #otherLines = 0
  #head: Buffer | null = null

  add(line: Buffer): void {
    this.#head ??= Buffer.from(line.subarray(0, 2))
    if (isAscii(line)) return
    if (isUtf8(line)) this.#utf8Lines++
    else this.#otherLines++
  }

  /** UTF-16 with a byte order mark; UTF-8 when most lines are; else GB18030, the encoding of Chinese office files. */
  get encoding(): Encoding {
    if (this.#head?.[0] === 0xff && this.#head[1] === 0xfe) return 'utf-16le'
    return this.#otherLines > this.#utf8Lines ? 'gb18030' : 'utf-8'
  }
}

const gb18030 = new TextDecoder('gb18030', { fatal: true })

/**
 * One line as text; null when its bytes are not of the file's encoding. In a GB18030 file a line that is plainly UTF-8 (somebody
 * glued two files together) is read as what it is.
 */
export const decodeLine = (bytes: Buffer, encoding: Encoding): string | null => {
  if (isAscii(bytes)) return bytes.toString('latin1')
  if (encoding !== 'gb18030') return isUtf8(bytes) ? bytes.toString('utf8') : null
  if (isPlainlyUtf8(bytes)) return bytes.toString('utf8')
  try {
    return gb18030.decode(bytes)
  } catch {
    return null
  }
}

/** At least four symbols of three bytes and nothing that is not UTF-8: chance makes no such line of GB18030. */
const isPlainlyUtf8 = (bytes: Buffer): boolean => {
  if (!isUtf8(bytes)) return false
  let symbols = 0
  for (const byte of bytes) if (byte >= 0xe0) symbols++
  return symbols >= 4
}
