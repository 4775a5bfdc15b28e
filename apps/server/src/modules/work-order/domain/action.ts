import type { Refusal } from '@suban/domain-kit'
import type { CommandOf, CommandType } from './commands.ts'
import type { WorkOrderEvent } from './events.ts'
import type { Given } from './given.ts'
import type { WorkOrderRefusal } from './refusals.ts'
import type { WorkOrderState } from './state.ts'

export type Decision = readonly WorkOrderEvent[] | Refusal<WorkOrderRefusal>

/**
 * One thing that can be done to a work order. `guard` looks only at state, time and actor, so that a dry run of it tells which
 * buttons may be pressed; `decide` adds what depends on the command's own content.
 */
export type Action<Type extends CommandType = CommandType> = {
  readonly type: Type
  /** Roles that may; `requester` and `system` are actors of their own. */
  readonly actors: readonly string[]
  /** Sent by the machine or as the other half of an act; never offered to people. */
  readonly isInternal?: true
  guard(state: WorkOrderState, given: Given): Refusal<WorkOrderRefusal> | null
  decide(command: CommandOf<Type>, state: WorkOrderState, given: Given): Decision
}

/** The actions of a mechanism: one a command. */
export type Actions<Command extends { readonly type: string }> = { readonly [Type in Command['type'] & CommandType]: Action<Type> }

/** What an instant brings by itself: a window that ends, a decision that was not made in time. Nothing where nothing is due. */
export type OnTime = (state: WorkOrderState, given: Given) => readonly WorkOrderEvent[]
