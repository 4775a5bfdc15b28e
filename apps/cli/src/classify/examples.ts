import type { LabelledText } from '@suban/text'
import { CommandFailure } from './failure.ts'
import type { FileRecord } from './read-records.ts'
import { readRecords } from './read-records.ts'

export type ExampleFields = {
  readonly textField: string
  readonly labelField: string
  /** Joined in front of the text when given. */
  readonly titleField: string | undefined
}

export type ExampleFile = {
  readonly examples: readonly LabelledText[]
  /** Lines that are no complete record. */
  readonly brokenLines: readonly number[]
  /** Records without a text or without a label. */
  readonly blank: number
}

/** A condition `field=value` on records. */
export type Condition = { readonly field: string; readonly value: string }

/** Reads `origin=gold`. */
export const parseCondition = (source: string): Condition => {
  const at = source.indexOf('=')
  if (at < 1) throw new CommandFailure('CONDITION_INVALID', `条件应写成“字段=值”，例如 origin=gold，收到的是：${source}`)
  return { field: source.slice(0, at), value: source.slice(at + 1) }
}

/** Labelled texts of a file; with conditions, only the records that meet all of them. */
export const readExamples = async (path: string, fields: ExampleFields, conditions: readonly Condition[]): Promise<ExampleFile> => {
  const { records, brokenLines } = await readRecords(path)
  const { textField, labelField, titleField } = fields
  const needed = [textField, labelField, ...(titleField === undefined ? [] : [titleField]), ...conditions.map(({ field }) => field)]
  for (const field of needed) {
    if (!records.some((record) => field in record.fields)) {
      const first = records[0] as FileRecord
      throw new CommandFailure('FIELD_MISSING', `${path} 里没有字段“${field}”；第 ${first.line} 行的字段有：${Object.keys(first.fields).join('、')}`)
    }
  }
  const meant = records.filter((record) => conditions.every(({ field, value }) => textOf(record, field) === value))
  const all = meant.map((record) => toExample(record, fields))
  const examples = all.filter(({ text, label }) => text !== '' && label !== '')
  if (examples.length === 0) throw new CommandFailure('EXAMPLES_MISSING', `${path} 里没有符合条件、又有文本和标签的记录`)
  return { examples, brokenLines, blank: all.length - examples.length }
}

const textOf = ({ fields }: FileRecord, field: string): string => {
  const value = fields[field]
  return typeof value === 'string' ? value.trim() : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

const toExample = (record: FileRecord, { textField, labelField, titleField }: ExampleFields): LabelledText => {
  const text = textOf(record, textField)
  const title = titleField === undefined ? '' : textOf(record, titleField)
  // Some boards repeat the title at the beginning of the text.
  const joined = title === '' || text.startsWith(title) ? text : `${title}\n${text}`
  return { text: joined.trim(), label: textOf(record, labelField) }
}
