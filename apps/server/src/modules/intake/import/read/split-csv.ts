/** `isClean`: every quoted cell ends at a delimiter, as it should. */
export type SplitCsv = { readonly cells: readonly string[]; readonly isClean: boolean }

/** Text of one CSV record as cells (RFC 4180); null while a quoted cell is still open at its end. */
export const splitCsv = (text: string, delimiter: string): SplitCsv | null => {
  const cells: string[] = []
  let isClean = true
  for (let at = 0; ;) {
    let quoted = ''
    const wasQuoted = text[at] === '"'
    if (wasQuoted) {
      const closed = readQuoted(text, at + 1)
      if (closed === null) return null
      quoted = closed.cell
      at = closed.end
    }
    // Words after the closing quote belong to the cell: somebody wrote "五" 号楼.
    const end = text.indexOf(delimiter, at)
    const plain = end === -1 ? text.slice(at) : text.slice(at, end)
    if (wasQuoted && plain.trim() !== '') isClean = false
    cells.push(quoted + plain)
    if (end === -1) return { cells, isClean }
    at = end + 1
  }
}

const readQuoted = (text: string, start: number): { cell: string; end: number } | null => {
  let cell = ''
  for (let from = start; ;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return null
    cell += text.slice(from, quote)
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 }
    cell += '"'
    from = quote + 2
  }
}
