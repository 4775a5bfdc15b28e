import ExcelJS from 'exceljs'
import type { RawRecord } from './record.ts'

const chunk = 500

/**
 * The rows of the first sheet as records, streamed; the first row names the columns. Dates come as `yyyy-MM-dd HH:mm:ss`, as they
 * stand in the sheet, whatever their display format.
 */
export async function* readXlsx(file: string): AsyncGenerator<RawRecord[]> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', entries: 'emit' })
  for await (const sheet of workbook) {
    let names: string[] | null = null
    let no = 0
    let records: RawRecord[] = []
    for await (const row of sheet) {
      const cells = Array.from({ length: row.cellCount }, (_cell, index) => cellText(row.getCell(index + 1)))
      if (cells.every((cell) => cell === '')) continue
      if (names === null) {
        names = cells.map((cell) => cell.trim())
        continue
      }
      const fields = Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''] as const).filter(([name]) => name !== ''))
      records.push({ no: ++no, line: row.number, original: JSON.stringify(fields), fields })
      if (records.length === chunk) {
        yield records
        records = []
      }
    }
    if (records.length > 0) yield records
    return
  }
}

const cellText = (cell: ExcelJS.Cell): string => {
  const { value } = cell
  if (value instanceof Date) return wallClock(value)
  if (value !== null && typeof value === 'object' && 'result' in value && value.result instanceof Date) return wallClock(value.result)
  return cell.text
}

/** ExcelJS reads a sheet's wall clock as if it were UTC. */
const wallClock = (date: Date): string => date.toISOString().slice(0, 19).replace('T', ' ')
