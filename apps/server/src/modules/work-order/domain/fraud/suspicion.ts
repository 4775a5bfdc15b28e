import { clockStarter } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import type { PhoneMatch } from './commands.ts'
import { openSuspicion, SUSPICION_CLOCK } from './state.ts'

/** Units that hold or held the order; a member that joined another one was handled by that one's lead. */
const unitsThatHadIt = (state: WorkOrderState): readonly string[] => [
  ...state.assignments.filter((assignment) => assignment.status !== 'takenBack').map((assignment) => assignment.unitCode),
  ...(state.mergedInto !== null && leadOf(state) === null && state.proposal.lead !== null ? [state.proposal.lead] : []),
]

/**
 * T67, 自问自答: whoever handled the order, or belongs to a unit that had it, seems to have judged it too. It stands behind the verdict and
 * what that led to, whatever it says: a person finds out. Of one that is open already nothing more is said.
 *
 * @param verdict the verdict and what it led to
 * @param matches members of staff whose own phone the requester's is
 */
export const suspectedBehind = (verdict: readonly WorkOrderEvent[], state: WorkOrderState, matches: readonly PhoneMatch[], given: Given): readonly WorkOrderEvent[] => {
  const units = unitsThatHadIt(state)
  const isHandler = ({ accountId }: PhoneMatch) => state.handlers.includes(accountId)
  const match = matches.find(isHandler) ?? matches.find(({ unitCode }) => units.includes(unitCode))
  if (!match || openSuspicion(state)) return verdict
  const handled = isHandler(match)
  return [...verdict, {
    type: 'VerdictSuspected', at: given.now,
    data: {
      no: (state.suspicions?.length ?? 0) + 1, round: state.reworkRound, unitCode: match.unitCode, because: [{ code: handled ? 'VERDICT_BY_HANDLER' : 'VERDICT_BY_UNIT_STAFF', params: {} }], by: 'system',
      // What the verdict led to has started clocks of its own.
      clocks: { start: [clockStarter(verdict.reduce(evolve, state), given)(SUSPICION_CLOCK)] },
    },
  }]
}
