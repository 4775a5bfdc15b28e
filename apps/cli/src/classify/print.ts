import type { ExampleFile } from './examples.ts'
import type { CommandOutput } from './failure.ts'

/** 0.9123 → 91.2% */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** Columns on a terminal: a Chinese character takes two. */
const widthOf = (text: string): number => [...text].reduce((width, symbol) => width + ((symbol.codePointAt(0) as number) > 0x2e7f ? 2 : 1), 0)

/** Rows under each other, the first column to the left, the others to the right. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const blanks = ' '.repeat((widths[column] as number) - widthOf(cell))
          return column === 0 ? cell + blanks : blanks + cell
        })
        .join('  '),
    )
    .join('\n')
}

const SHOWN_LINES = 10

/** Says what was left out of a file, so that nobody takes a half-read file for a whole one. */
export const reportSkipped = (path: string, { brokenLines, blank }: ExampleFile, output: CommandOutput): void => {
  if (brokenLines.length > 0) {
    const lines = brokenLines.slice(0, SHOWN_LINES).join('、') + (brokenLines.length > SHOWN_LINES ? ' …' : '')
    output.err(`${path}：${brokenLines.length} 行残缺，已跳过（第 ${lines} 行）（LINES_BROKEN）`)
  }
  if (blank > 0) output.err(`${path}：${blank} 条没有文本或标签，已跳过（RECORDS_BLANK）`)
}
