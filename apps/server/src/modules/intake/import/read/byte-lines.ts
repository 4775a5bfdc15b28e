/** A line of a file as bytes, without its line break. */
export type ByteLine = { readonly no: number; readonly bytes: Buffer; readonly isTooLong: boolean }

/** Longer lines are reported, not held in memory: the file may be anything. */
export const longestLineBytes = 8 * 1024 * 1024
/** What is kept of a line that is too long, for the report. */
const keptBytes = 1_000

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** The pieces of the line that is being read, across chunks. */
class HeldLine {
  #pieces: Buffer[] = []
  #bytes = 0
  #isTooLong = false
  #no = 0

  get isEmpty(): boolean {
    return this.#bytes === 0
  }

  add(piece: Buffer): void {
    this.#bytes += piece.length
    if (this.#isTooLong || piece.length === 0) return
    this.#pieces.push(piece)
    if (this.#bytes <= longestLineBytes) return
    this.#isTooLong = true
    this.#pieces = [Buffer.concat(this.#pieces).subarray(0, keptBytes)]
  }

  take(): ByteLine {
    const bytes = this.#pieces.length === 1 ? this.#pieces[0]! : Buffer.concat(this.#pieces)
    const line = { no: ++this.#no, bytes: bytes.at(-1) === carriageReturn ? bytes.subarray(0, -1) : bytes, isTooLong: this.#isTooLong }
    this.#pieces = []
    this.#bytes = 0
    this.#isTooLong = false
    return line
  }
}

/**
 * Split a stream of bytes at line feeds, holding one line at a time. Works for every encoding in which 0x0A is never part of
 * another character: UTF-8 and GB18030 (its later bytes begin at 0x30).
 */
export async function* byteLines(source: AsyncIterable<Buffer>): AsyncGenerator<ByteLine[]> {
  const held = new HeldLine()
  for await (const chunk of source) {
    const lines: ByteLine[] = []
    let from = 0
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      held.add(chunk.subarray(from, at))
      lines.push(held.take())
      from = at + 1
    }
    held.add(chunk.subarray(from))
    if (lines.length > 0) yield lines
  }
  if (!held.isEmpty) yield [held.take()]
}
