import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { rework } from '../call-back/rework.ts'
import { running } from '../clock-effects.ts'
import { accountOf, firstRefusal, inStatus } from '../guards.ts'
import { disinterested } from '../panel.ts'
import { leadOf } from '../state.ts'
import type { FraudCommand } from './commands.ts'
import { openSuspicion, SUSPICION_CLOCK } from './state.ts'

/** T67: it was not done, or the verdict was not the requester's: it is done again, and the verdicts so far are void. */
export const confirmFraud: Action<'confirmFraud'> = {
  type: 'confirmFraud',
  actors: ['disciplineInspector', 'supervisor'],
  guard: (state, given) => firstRefusal(
    inStatus(state, 'closed'),
    // Nobody handled it, so nobody can do it again.
    leadOf(state) === null && state.mergedInto === null ? refuse('WRONG_STATUS', { status: state.status }) : null,
    disinterested(state, given),
  ),
  decide({ type: _type, ...facts }, state, given) {
    if (facts.attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    const stop = running(state, [SUSPICION_CLOCK])
    return [
      {
        type: 'FraudConfirmed', at: given.now,
        data: { ...facts, voided: state.verdicts.filter((verdict) => !verdict.isVoid).length, by: accountOf(given), ...(stop.length > 0 ? { clocks: { stop } } : {}) },
      },
      rework(state, given, [{ code: 'REWORK_FRAUD_CONFIRMED', params: {} }]),
    ]
  },
}

/** It was looked into, and the verdict is a requester's like any other: somebody of a unit may have a broken lamp at home, too. */
export const dismissSuspicion: Action<'dismissSuspicion'> = {
  type: 'dismissSuspicion',
  actors: ['disciplineInspector', 'supervisor'],
  guard(state, given) {
    const suspicion = openSuspicion(state)
    if (!suspicion) return refuse('NOTHING_SUSPECTED')
    return given.actor.kind === 'staff' && given.actor.unitCode === suspicion.unitCode ? refuse('INTERESTED_PERSON') : disinterested(state, given)
  },
  decide: ({ note }, state, given) => [{ type: 'SuspicionDismissed', at: given.now, data: { no: openSuspicion(state)!.no, note, by: accountOf(given), clocks: { stop: running(state, [SUSPICION_CLOCK]) } } }],
}

export const fraudActions: Actions<FraudCommand> = { confirmFraud, dismissSuspicion }
