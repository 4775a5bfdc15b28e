import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { isOver } from '../state.ts'
import type { SupervisionCommand } from './commands.ts'

/** T59: the requester asks to hurry, within the policy's limit; staff may any time. */
export const urge: Action<'urge'> = {
  type: 'urge',
  actors: ['requester', 'dispatcher', 'supervisor', 'leader', 'shiftLead'],
  guard(state, given) {
    if (isOver(state)) return refuse('WRONG_STATUS', { status: state.status })
    const tooSoon = given.actor.kind === 'requester' && state.urgedAt !== null && given.now - state.urgedAt < given.policy.urgeGapHours * 3_600_000
    return tooSoon ? refuse('URGED_RECENTLY', { hours: given.policy.urgeGapHours }) : null
  },
  decide: (command, _state, given) => [{ type: 'WorkOrderUrged', at: given.now, data: { by: given.actor.kind === 'requester' ? 'requester' : 'staff', text: command.text } }],
}

export const supervisionActions: Actions<SupervisionCommand> = { urge }
