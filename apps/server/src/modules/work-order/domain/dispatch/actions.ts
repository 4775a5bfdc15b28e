import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import { accountOf, inStatus } from '../guards.ts'
import type { DispatchCommand } from './commands.ts'
import { unitsRefusal } from './units.ts'

/** T18: to one unit (直派) or to a lead with co-units (双派). */
export const dispatch: Action<'dispatch'> = {
  type: 'dispatch',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead', 'system'],
  guard: (state) => inStatus(state, 'dispatchPending'),
  decide(command, state, given) {
    const { lead, co } = command
    const refusal = unitsRefusal(state, lead, co, given)
    if (refusal) return refusal
    const first = state.assignments.length + 1
    const units = [{ no: first, unitCode: lead, role: 'lead' as const }, ...co.map((unitCode, index) => ({ no: first + 1 + index, unitCode, role: 'co' as const }))]
    const start = clockStarter(state, given)
    return [{
      type: 'WorkOrderDispatched', at: given.now,
      data: {
        assignments: units,
        proposalFollowed: lead === state.proposal.lead && co.length === state.proposal.co.length && co.every((code) => state.proposal.co.includes(code)),
        note: command.note, ...(given.because ? { because: given.because } : {}), by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
        clocks: { stop: running(state, ['dispatch']), start: units.flatMap((unit) => [start('sign', unit.no), start('handling', unit.no)]) },
      },
    }]
  },
}

/** The last dispatch or attachment is taken back by whoever did it, while nobody has acted on it. */
export const undo: Action<'undo'> = {
  type: 'undo',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard(state, given) {
    if (!state.undoable || state.undoable.by !== accountOf(given)) return refuse('NOTHING_TO_UNDO')
    return given.now > state.undoable.until ? refuse('UNDO_TOO_LATE', { seconds: given.policy.undoSeconds }) : null
  },
  decide(_command, state, given) {
    const stopped = state.clocks.findLast((clock) => clock.stoppedAt !== null && clock.clockId === 'dispatch')
    const resume = stopped ? [stopped.no] : []
    const { step, targetId, followers } = state.undoable!
    if (step === 'attach') return [{ type: 'MergeTakenBack', at: given.now, data: { from: targetId!, ...(followers ? { followers } : {}), clocks: { resume } } }]
    return [{ type: 'DispatchTakenBack', at: given.now, data: { clocks: { stop: allRunning(state, ['total']), resume } } }]
  },
}

export const dispatchActions: Actions<DispatchCommand> = { dispatch, undo }
