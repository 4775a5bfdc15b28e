import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { allRunning, clockStarter } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import { accountOf } from '../guards.ts'
import { isOver, leadOf } from '../state.ts'
import { accusedRefusal, isAccused, secrecyOf } from './accused.ts'
import type { SecrecyCommand } from './commands.ts'

const isAlive: Action['guard'] = (state) => (isOver(state) && state.status !== 'merged' && state.status !== 'directAnswered' ? refuse('WRONG_STATUS', { status: state.status }) : null)

/** T70: up at any time; down only when the requester agreed, and it is on record where. */
export const changeSecrecy: Action<'changeSecrecy'> = {
  type: 'changeSecrecy',
  actors: ['shiftLead', 'supervisor'],
  guard: isAlive,
  decide({ level, reason, consent }, state, given) {
    const before = state.secrecyLevel
    if (level === before) return refuse('SECRECY_THE_SAME', { level })
    if (level < before && consent === null) return refuse('SECRECY_NEEDS_CONSENT')
    return [{ type: 'SecrecyChanged', at: given.now, data: { before, level, reason, consent, by: accountOf(given) } }]
  },
}

/** Clocks that have nothing to do with who handles the order. */
const beside = ['total', 'supervision']

/**
 * Rulebook 6.5.4: the request turns out to be against a unit. Its people see no more who called, and where it leads, the order is taken
 * out of its hands and dispatched anew, whatever it has done with it: none investigates itself.
 */
export const nameAccused: Action<'nameAccused'> = {
  type: 'nameAccused',
  actors: ['agent', 'webAgent', 'dispatcher', 'shiftLead', 'supervisor', 'disciplineInspector'],
  guard: isAlive,
  decide({ units, note, proposal }, state, given) {
    const refusal = accusedRefusal(units, given)
    if (refusal) return refusal
    const accusedUnits = [...new Set([...(state.accusedUnits ?? []), ...units])]
    if (accusedUnits.length === (state.accusedUnits?.length ?? 0)) return refuse('ACCUSED_ALREADY')
    const named: WorkOrderEvent = { type: 'AccusedUnitsNamed', at: given.now, data: { units: accusedUnits, level: secrecyOf(state.kind, state.secrecyLevel, given), note, by: accountOf(given), ...(proposal ? { proposal } : {}) } }
    const lead = leadOf(state)
    if (lead === null || !isAccused({ accusedUnits }, lead.unitCode, given)) return [named]
    return [named, { type: 'OrderTakenFromAccused', at: given.now, data: { unit: lead.unitCode, clocks: { stop: allRunning(state, beside), start: [clockStarter(state, given)('dispatch')] } } }]
  },
}

export const secrecyActions: Actions<SecrecyCommand> = { changeSecrecy, nameAccused }
