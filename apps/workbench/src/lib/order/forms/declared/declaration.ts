import type { MatterRef, UnitRef, WorkOrder } from '@suban/contract'
import type { Words } from '@suban/ui'
import type { Uploaded } from '../../../files.tsx'
import type { CommandBody, CommandName } from '../../command-name.ts'

export type Option = { readonly value: string | number; readonly label: Words }

type Base<Name extends string, Kind extends string> = {
  readonly kind: Kind
  /** The body's field. */
  readonly name: Name
  /** What stands above it; one that may be left blank says so by itself. */
  readonly label: Words
  readonly hint?: Words
  /** False: may be left blank; then it is left out of the body. */
  readonly required?: boolean
}
/** `least` and `most` in characters; the least counts only once something is written where the field is not required. */
export type TextField<Name extends string = string> = Base<Name, 'text' | 'longText'> & {
  readonly least?: number
  readonly most: number
  readonly placeholder?: Words
  readonly initial?: (order: WorkOrder) => string
  /** Where the writing starts, if not at the first field. */
  readonly isStart?: boolean
}
/** Codes of the contract with their labels, or what this very order offers. Up to five stand in sight, more in a list. */
type Options = { readonly options: Readonly<Record<string, Words>> | ((order: WorkOrder) => readonly Option[]) }
export type SelectField<Name extends string = string> = Base<Name, 'select'> & Options & { readonly initial?: (order: WorkOrder) => Option['value'] | null }
/** `least` and `most`: how many. */
export type MultiSelectField<Name extends string = string> = Base<Name, 'multiSelect'> & Options & { readonly least?: number; readonly most?: number; readonly initial?: (order: WorkOrder) => readonly Option['value'][] }
/** The body gets the code. */
export type UnitField<Name extends string = string> = Base<Name, 'unit'> & { readonly initial?: (order: WorkOrder) => UnitRef | null }
export type UnitsField<Name extends string = string> = Base<Name, 'units'> & { readonly least?: number; readonly most?: number; readonly initial?: (order: WorkOrder) => readonly UnitRef[] }
export type MatterField<Name extends string = string> = Base<Name, 'matter'> & { readonly initial?: (order: WorkOrder) => MatterRef | null }
/** A calendar day, `2026-11-22`. */
export type DayField<Name extends string = string> = Base<Name, 'day'> & { readonly initial?: (order: WorkOrder) => string }
/** A moment of the city's time, `2026-11-22T14:05` here, with its zone in the body. */
export type InstantField<Name extends string = string> = Base<Name, 'instant'> & { readonly initial?: (order: WorkOrder) => string }
export type NumberField<Name extends string = string> = Base<Name, 'number'> & {
  readonly least: number
  readonly most: number
  /** What is counted: 个工作日. */
  readonly unit?: Words
  readonly initial?: (order: WorkOrder) => number | null
}
export type SwitchField<Name extends string = string> = Base<Name, 'switch'> & { readonly initial?: (order: WorkOrder) => boolean }
/** The body gets the ids. */
export type AttachmentsField<Name extends string = string> = Base<Name, 'attachments'> & { readonly least?: number; readonly most?: number }
/** A small group of fields, as often as it is needed: milestones of a day and a text. Rows that stay blank are left out. */
export type RowsField<Name extends string = string> = Base<Name, 'rows'> & { readonly fields: readonly RowField[]; readonly least?: number; readonly most: number; /** The button for one more. */ readonly more: Words }
export type RowField = TextField | SelectField | UnitField | MatterField | DayField | InstantField | NumberField | SwitchField

export type Field<Name extends string = string> =
  | TextField<Name> | SelectField<Name> | MultiSelectField<Name> | UnitField<Name> | UnitsField<Name> | MatterField<Name> | DayField<Name> | InstantField<Name>
  | NumberField<Name> | SwitchField<Name> | AttachmentsField<Name> | RowsField<Name>

/** A row keeps its number while others come and go. */
export type Row = { readonly id: number; readonly values: Values }
export type Value = string | number | boolean | null | UnitRef | MatterRef | readonly Option['value'][] | readonly UnitRef[] | readonly Uploaded[] | readonly Row[]
/** What stands in the fields, by name. */
export type Values = Readonly<Record<string, Value>>

/** Everything that the form of a command needs to know; `DeclaredForm` draws it. A test holds each against the command's schema. */
export type Declaration<Name extends CommandName> = {
  /** A sentence above the fields. */
  readonly lead?: Words
  readonly fields: readonly Field<keyof CommandBody<Name> & string>[]
  /** The button, where it says more than the action. */
  readonly submit?: Words
  /** What is said when the server has taken it. */
  readonly said: Words | ((values: Values, order: WorkOrder) => Words)
}
