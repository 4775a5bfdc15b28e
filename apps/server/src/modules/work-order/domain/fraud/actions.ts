import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { rework } from '../call-back/rework.ts'
import { accountOf, firstRefusal, inStatus } from '../guards.ts'
import { disinterested } from '../panel.ts'
import { leadOf } from '../state.ts'
import type { FraudCommand } from './commands.ts'

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
    return [
      { type: 'FraudConfirmed', at: given.now, data: { ...facts, voided: state.verdicts.filter((verdict) => !verdict.isVoid).length, by: accountOf(given) } },
      rework(state, given, [{ code: 'REWORK_FRAUD_CONFIRMED', params: {} }]),
    ]
  },
}

export const fraudActions: Actions<FraudCommand> = { confirmFraud }
