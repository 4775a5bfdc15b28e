import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { CommandFailure } from './failure.ts'

/** One row of a table or one line of JSON, with the line where it begins. */
export type FileRecord = { readonly line: number; readonly fields: Readonly<Record<string, unknown>> }

export type RecordFile = {
  readonly records: readonly FileRecord[]
  /** Lines that could not be read; they are counted and left out. */
  readonly brokenLines: readonly number[]
}

/** Text of a file in UTF-8, UTF-16 or, when it is neither, GB18030. */
export const decodeText = (bytes: Buffer): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf16-le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf16-be')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const chinese = iconv.decode(bytes, 'gb18030')
    // A UTF-8 file with one broken character is no GB18030 file either: the broken line is reported instead.
    return damage(chinese) < damage(bytes.toString('utf8')) ? chinese : bytes.toString('utf8')
  }
}

const damage = (text: string): number => text.split('\ufffd').length

/** Reads JSONL or CSV, told apart by their content. */
export const readRecords = async (path: string): Promise<RecordFile> => {
  let bytes: Buffer
  try {
    bytes = await readFile(path)
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    throw reason === 'ENOENT'
      ? new CommandFailure('FILE_MISSING', `找不到文件：${path}`)
      : new CommandFailure('FILE_UNREADABLE', `无法读取文件：${path}（${reason ?? '原因不明'}）`)
  }
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  if (text.trim() === '') throw new CommandFailure('FILE_EMPTY', `文件是空的：${path}`)
  const file = /^\s*[{[]/.test(text) && !path.toLowerCase().endsWith('.csv') ? readJsonLines(text) : readTable(text, path)
  if (file.records.length === 0) {
    const first = file.brokenLines[0]
    throw new CommandFailure(
      'FILE_WITHOUT_RECORDS',
      first === undefined ? `文件里没有数据行：${path}` : `文件里没有一行可以读：${path}，第 ${first} 行起就有错误`,
    )
  }
  return file
}

const readJsonLines = (text: string): RecordFile => {
  const records: FileRecord[] = []
  const brokenLines: number[] = []
  text.split('\n').forEach((source, index) => {
    if (source.trim() === '') return
    const fields = parseObject(source)
    if (fields === undefined || source.includes('\ufffd')) brokenLines.push(index + 1)
    else records.push({ line: index + 1, fields })
  })
  return { records, brokenLines }
}

const parseObject = (source: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(source)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

type TableRow = { readonly record: string[]; readonly info: { readonly lines: number } }

const readTable = (text: string, path: string): RecordFile => {
  const delimiter = (text.split('\n', 1)[0] as string).includes('\t') ? '\t' : ','
  let rows: TableRow[]
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true } as const
    rows = parse(text, options) as unknown as TableRow[]
  } catch (error) {
    const line = (error as { lines?: number }).lines
    throw new CommandFailure('TABLE_BROKEN', `表格无法读取：${path}${line === undefined ? '' : `，第 ${line} 行`}（引号没有配对？）`)
  }
  const [heading, ...body] = rows
  const names = heading?.record.map((name) => name.trim()) ?? []
  const records: FileRecord[] = []
  const brokenLines: number[] = []
  let line = (heading?.info.lines ?? 1) + 1
  for (const { record, info } of body) {
    if (record.length !== names.length || record.some((cell) => cell.includes('\ufffd'))) brokenLines.push(line)
    else records.push({ line, fields: Object.fromEntries(names.map((name, column) => [name, record[column]])) })
    line = info.lines + 1
  }
  return { records, brokenLines }
}
