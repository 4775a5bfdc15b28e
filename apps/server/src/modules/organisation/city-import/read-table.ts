import { parse } from 'csv-parse/sync'
import ExcelJS from 'exceljs'
import iconv from 'iconv-lite'
import { readFile } from 'node:fs/promises'

export type Row = { readonly line: number; readonly cells: Readonly<Record<string, string>> }

/** Bytes as text: UTF-8 with or without BOM, UTF-16 with BOM, else GB18030, the encoding of office files that are not UTF-8. */
export const decodeText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16le')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(bytes, 'gb18030')
  }
}

/**
 * A CSV or XLSX file as rows with their line numbers. The first line names the columns.
 *
 * @throws when the file cannot be read as a table at all
 */
export const readTable = async (file: string): Promise<Row[]> => {
  if (file.toLowerCase().endsWith('.xlsx')) return readSheet(file)
  const records = parse(decodeText(await readFile(file)), { columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as { record: Record<string, string>; info: { lines: number } }[]
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }))
}

const readSheet = async (file: string): Promise<Row[]> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.worksheets[0]
  if (!sheet) return []
  const names: string[] = []
  sheet.getRow(1).eachCell((cell, column) => { names[column] = cell.text.trim() })
  const rows: Row[] = []
  sheet.eachRow((row, line) => {
    if (line === 1) return
    const cells: Record<string, string> = {}
    names.forEach((name, column) => { if (name) cells[name] = row.getCell(column).text.trim() })
    if (Object.values(cells).some((value) => value !== '')) rows.push({ line, cells })
  })
  return rows
}
