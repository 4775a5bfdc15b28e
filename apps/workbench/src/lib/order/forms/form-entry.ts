import type { WorkOrder } from '@suban/contract'
import type { Words } from '@suban/ui'
import type { ComponentType } from 'react'
import type { CommandBody, CommandName } from '../command-name.ts'
import type { Declaration } from './declared/declaration.ts'
import type { CommandFormProps } from './form-frame.tsx'

/** What the form of a command gets. */
export type Sends<Name extends CommandName> = CommandFormProps & { readonly onSend: (body: CommandBody<Name>, said: string) => void }

/** How a command is sent from the desk. */
export type FormEntry<Name extends CommandName> =
  /** Nothing to fill in: a press of the button sends it, and this is said. */
  | { readonly press: Words | ((order: WorkOrder) => Words) }
  /** A form drawn from a declaration. */
  | { readonly declared: Declaration<Name> }
  /** A form of its own, where it helps more than fields in a row can. */
  | { readonly component: ComponentType<Sends<Name>> }

/** The forms of one mechanism: `satisfies FormEntries<keyof typeof handlingCommands>`. */
export type FormEntries<Names extends CommandName> = { readonly [Name in Names]: FormEntry<Name> }
