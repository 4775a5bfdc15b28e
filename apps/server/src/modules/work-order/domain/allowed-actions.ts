import type { Refusal } from '@suban/domain-kit'
import type { CommandType } from './commands.ts'
import { actions, mayAct } from './decide.ts'
import type { Action } from './action.ts'
import type { Given } from './given.ts'
import type { WorkOrderState } from './state.ts'

export type DryRun = { readonly action: CommandType; readonly refusal: Refusal | null }

/** A dry run of every guard for this actor: what may be done now, and why the rest may not. Actions of other roles are left out. */
export const allowedActions = (state: WorkOrderState, given: Given): readonly DryRun[] =>
  (Object.values(actions) as Action[])
    .filter((action) => !action.isInternal && mayAct(action, given))
    .map((action) => ({ action: action.type, refusal: action.guard(state, given) }))
