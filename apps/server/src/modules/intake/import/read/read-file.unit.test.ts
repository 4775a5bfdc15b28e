import fc from 'fast-check'
import iconv from 'iconv-lite'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { longestLineBytes } from './byte-lines.ts'
import { inspectFile, readRecords } from './import-file.ts'
import { readCsv } from './read-csv.ts'
import type { RawRecord } from './record.ts'
import { splitCsv } from './split-csv.ts'
import type { TextLine } from './text-lines.ts'

let folder = ''
beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'suban-import-')) })
afterAll(() => rm(folder, { recursive: true, force: true }))

const readAll = async (bytes: Buffer | string, type: 'csv' | 'jsonl'): Promise<{ encoding: string; records: RawRecord[] }> => {
  const file = join(folder, `file.${type}`)
  await writeFile(file, bytes)
  const { encoding } = await inspectFile(file)
  const records: RawRecord[] = []
  for await (const some of readRecords(file, type === 'csv' ? { type, delimiter: ',' } : { type }, encoding)) records.push(...some)
  return { encoding, records }
}

const codesOf = (records: readonly RawRecord[]) => records.map((record) => ('fault' in record ? record.fault.code : 'fine'))

describe('CSV', () => {
  it('reads quotes, line breaks in cells, CRLF, a byte order mark and blank lines', async () => {
    const { records } = await readAll('\ufeffid,text\r\n1,"第一行\n第二行，""引号"""\r\n\r\n2,五号楼\r\n', 'csv')
    expect(records.map((record) => 'fields' in record && record.fields)).toEqual([{ id: '1', text: '第一行\n第二行，"引号"' }, { id: '2', text: '五号楼' }])
    expect(records.map((record) => record.line)).toEqual([2, 5])
  })

  it('loses one line to an open quote, not the rest of the file', async () => {
    const { records } = await readAll(`id,text,more\n1,a,b\n2,"half\n3,c,d\n4,"e",f\n5\n6,a,b,c\n7,"unclosed,x\n8,g,h\n`, 'csv')
    expect(records.map((record, index) => [record.no, record.line, codesOf(records)[index]])).toEqual([
      [1, 2, 'fine'], [2, 3, 'HALF_LINE'], [3, 4, 'fine'], [4, 5, 'fine'], [5, 6, 'HALF_LINE'], [6, 7, 'COLUMNS_DIFFER'], [7, 8, 'HALF_LINE'], [8, 9, 'fine'],
    ])
  })

  it('reads back every table that is written by the rules, however it is cut into pieces', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'grapheme' })), { maxLength: 20 }), fc.integer({ min: 1, max: 7 }), async (rows, size) => {
      const clean = rows.map(([one, other]) => [`x${one}`.replaceAll('\r', ' '), other.replaceAll('\r', ' ')] as const)
      const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
      const lines = ['a,b', ...clean.map((cells) => cells.map(quote).join(','))].join('\n').split('\n').map((text, index): TextLine => ({ no: index + 1, text }))
      const pieces = async function* () { for (let from = 0; from < lines.length; from += size) yield lines.slice(from, from + size) }
      const read: unknown[] = []
      for await (const records of readCsv(pieces(), ',')) for (const record of records) read.push('fields' in record ? [record.fields.a, record.fields.b] : record)
      expect(read).toEqual(clean.map((cells) => [...cells]))
    }))
  })

  it('keeps words behind a closing quote', () => {
    expect(splitCsv('"五"号楼,x', ',')).toEqual({ cells: ['五号楼', 'x'], isClean: false })
    expect(splitCsv('a,"b', ',')).toBeNull()
    expect(splitCsv('', ',')).toEqual({ cells: [''], isClean: true })
  })
})

describe('JSONL', () => {
  it('tells half lines from broken ones and goes on', async () => {
    const { records } = await readAll('{"id":1}\n{"id":2,"text":"半\n{id:3}\n[4]\n\n{"id":5}\n{"id":6', 'jsonl')
    expect(codesOf(records)).toEqual(['fine', 'HALF_LINE', 'BROKEN_JSON', 'BROKEN_JSON', 'fine', 'HALF_LINE'])
  })

  it('reports a line that is too long without holding it', async () => {
    const { records } = await readAll(Buffer.concat([Buffer.from('{"id":1}\n{"id":"'), Buffer.alloc(longestLineBytes + 10, 0x61), Buffer.from('"}\n{"id":3}\n')]), 'jsonl')
    expect(codesOf(records)).toEqual(['fine', 'LINE_TOO_LONG', 'fine'])
    expect(records[1]!.original.length).toBeLessThan(2_000)
  })
})

describe('encodings', () => {
  it('recognises GB18030, also its four-byte symbols, and a UTF-8 line glued to it', async () => {
    const gb = iconv.encode('id,text\n1,路灯不亮，坏了一周\n2,𠮷野家噪声\n', 'gb18030')
    const { encoding, records } = await readAll(Buffer.concat([gb, Buffer.from('3,这一行是另一种编码\n')]), 'csv')
    expect(encoding).toBe('gb18030')
    expect(records.map((record) => 'fields' in record && record.fields.text)).toEqual(['路灯不亮，坏了一周', '𠮷野家噪声', '这一行是另一种编码'])
  })

  it('rejects the one line of another encoding in a UTF-8 file', async () => {
    const { encoding, records } = await readAll(Buffer.concat([Buffer.from('id,text\n1,路灯😀\n2,噪声\n3,'), iconv.encode('积水', 'gb18030'), Buffer.from('\n4,垃圾\n')]), 'csv')
    expect(encoding).toBe('utf-8')
    expect(codesOf(records)).toEqual(['fine', 'fine', 'WRONG_ENCODING', 'fine'])
  })

  it('reads UTF-16 with its byte order mark', async () => {
    const { encoding, records } = await readAll(Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode('id,text\r\n1,上下左右ਊ\r\n', 'utf16le')]), 'csv')
    expect(encoding).toBe('utf-16le')
    expect(records.map((record) => 'fields' in record && record.fields)).toEqual([{ id: '1', text: '上下左右ਊ' }])
  })
})
