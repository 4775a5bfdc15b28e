import type { MatterRef, UnitRef, WorkOrder } from '@suban/contract'
import type { Words } from '@suban/ui'
import type { Uploaded } from '../../../files.tsx'
import type { Field, Option, Row, RowsField, Value, Values } from './declaration.ts'


/** How much there has to be: characters, choices, rows. */
const leastOf = (field: Field): number => ('least' in field ? field.least : undefined) ?? (field.required === false ? 0 : 1)

/** What stands in a field at first. */
const blankOf = (field: Field, order: WorkOrder): Value => {
  switch (field.kind) {
    case 'text': case 'longText': case 'day': case 'instant': return field.initial?.(order) ?? ''
    case 'select': case 'unit': case 'matter': case 'number': return field.initial?.(order) ?? null
    case 'multiSelect': case 'units': return field.initial?.(order) ?? []
    case 'switch': return field.initial?.(order) ?? false
    case 'attachments': return []
    case 'rows': return Array.from({ length: Math.max(1, leastOf(field)) }, (_none, id) => blankRow(field, order, id))
  }
}
export const blankRow = (field: RowsField, order: WorkOrder, id: number): Row => ({ id, values: blankValues(field.fields, order) })
export const blankValues = (fields: readonly Field[], order: WorkOrder): Values => Object.fromEntries(fields.map((field) => [field.name, blankOf(field, order)]))

/** All of China keeps one time; the desk may stand elsewhere. */
const cityOffset = ':00+08:00'

const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** A row in which nothing was written; a switch alone says nothing. */
const isBlankRow = (field: RowsField, { values }: Row): boolean => field.fields.every((inner) => inner.kind === 'switch' || isBlank(sentOf(inner, values[inner.name]!)))

/** What the body gets of a field. */
const sentOf = (field: Field, value: Value): unknown => {
  switch (field.kind) {
    case 'text': case 'longText': return (value as string).trim()
    case 'unit': case 'matter': return (value as UnitRef | MatterRef | null)?.code ?? null
    case 'units': return (value as readonly UnitRef[]).map((unit) => unit.code)
    case 'instant': return value === '' ? '' : `${value as string}${cityOffset}`
    case 'attachments': return (value as readonly Uploaded[]).map((file) => file.id)
    case 'rows': return (value as readonly Row[]).filter((row) => !isBlankRow(field, row)).map((row) => bodyOf(field.fields, row.values))
    default: return value
  }
}

/** What is sent. What was left blank is left out: then the contract's default counts. */
export const bodyOf = (fields: readonly Field[], values: Values): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.name, sentOf(field, values[field.name]!)] as const).filter(([, value]) => !isBlank(value)))

const choose = ({ label }: Field): Words => ({ zh: `请选择：${label.zh}`, en: `Choose: ${label.en}` })
const fillIn = ({ label }: Field): Words => ({ zh: `请填写：${label.zh}`, en: `Fill in: ${label.en}` })

/** What is still missing in a field, or wrong with it. */
const complaintOf = (field: Field, value: Value): Words | null => {
  const count = Array.isArray(value) ? value.length : 0
  const isNeeded = field.required !== false
  switch (field.kind) {
    case 'text': case 'longText': {
      const { length } = (value as string).trim()
      if (length === 0) return isNeeded ? fillIn(field) : null
      const rest = leastOf(field) - length
      return rest > 0 ? { zh: `${field.label.zh}：再写 ${rest} 个字`, en: `${field.label.en}: ${rest} more characters` } : null
    }
    case 'select': case 'unit': case 'matter': case 'day': case 'instant': return isNeeded && isBlank(value) ? choose(field) : null
    case 'multiSelect': case 'units': return count < leastOf(field) && (isNeeded || count > 0) ? choose(field) : null
    case 'number': {
      if (value === null) return isNeeded ? fillIn(field) : null
      const isWithin = (value as number) >= field.least && (value as number) <= field.most
      return isWithin ? null : { zh: `${field.label.zh}：${field.least} 到 ${field.most}`, en: `${field.label.en}: ${field.least} to ${field.most}` }
    }
    case 'switch': return null
    case 'attachments': return count < leastOf(field) && (isNeeded || count > 0) ? { zh: `请上传：${field.label.zh}`, en: `Upload: ${field.label.en}` } : null
    case 'rows': {
      const filled = (value as readonly Row[]).filter((row) => !isBlankRow(field, row))
      const wrong = filled.map((row) => missingIn(field.fields, row.values)).find((words) => words !== null)
      return wrong ?? (filled.length < leastOf(field) && (isNeeded || filled.length > 0) ? fillIn(field) : null)
    }
  }
}

/** The first thing that is missing, in the order of the fields; null where the form may be sent. */
export const missingIn = (fields: readonly Field[], values: Values): Words | null => {
  for (const field of fields) {
    const complaint = complaintOf(field, values[field.name]!)
    if (complaint) return complaint
  }
  return null
}

/** The options of a choice for this order. */
export const optionsFor = (options: Readonly<Record<string, Words>> | ((order: WorkOrder) => readonly Option[]), order: WorkOrder): readonly Option[] =>
  typeof options === 'function' ? options(order) : Object.entries(options).map(([value, label]) => ({ value, label }))
