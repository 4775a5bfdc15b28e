import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { running, runningOf } from '../clock-effects.ts'
import { disputeOpened } from '../dispute/open.ts'
import { accountOf, inStatus } from '../guards.ts'
import { isOpenShare } from '../state.ts'
import type { DispatchCommand } from './commands.ts'
import { onwardDispatch } from './onward.ts'
import { circle } from './path.ts'
import { questionsStay } from './question.ts'
import { toDistrict } from './to-district.ts'
import { whyUnclear } from './unclear.ts'
import { followsProposal, newShares, unitsRefusal } from './units.ts'

/** T18: to one unit (直派) or to a lead with co-units (双派). Where the order would circle, a dispute opens instead (T27). */
export const dispatch: Action<'dispatch'> = {
  type: 'dispatch',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead', 'system'],
  guard: (state) => inStatus(state, 'dispatchPending') ?? questionsStay(state),
  decide(command, state, given) {
    const { lead, co } = command
    const refusal = unitsRefusal(state, lead, co, given)
    if (refusal) return refusal
    const circles = circle(state, lead, given)
    if (circles) return [disputeOpened(state, given, circles, [lead], command.note)]
    const { assignments, clocks } = newShares(state, lead, co, given)
    return [{
      type: 'WorkOrderDispatched', at: given.now,
      data: {
        assignments, proposalFollowed: followsProposal(state, lead, co),
        note: command.note, ...(given.because ? { because: given.because } : {}), by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
        clocks: { stop: running(state, ['dispatch']), start: clocks },
      },
    }]
  },
}

/** T19: no unit is clear; the platform of the district finds it. */
export const dispatchToDistrict: Action<'dispatchToDistrict'> = {
  type: 'dispatchToDistrict',
  actors: ['dispatcher', 'shiftLead'],
  guard(state, given) {
    const refusal = inStatus(state, 'dispatchPending') ?? questionsStay(state)
    if (refusal) return refusal
    if (given.platformAt(state.place) === null) return refuse('NO_DISTRICT_PLATFORM')
    return whyUnclear(state, given).length === 0 ? refuse('LEAD_IS_CLEAR') : null
  },
  decide: (command, state, given) => toDistrict(state, given, command.note, whyUnclear(state, given)),
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
    const shares = state.assignments.filter((share) => isOpenShare(share) && share.signedAt === null).map((share) => share.no)
    return [{ type: 'DispatchTakenBack', at: given.now, data: { clocks: { stop: runningOf(state, shares), resume } } }]
  },
}

export const dispatchActions: Actions<DispatchCommand> = { dispatch, dispatchToDistrict, onwardDispatch, undo }
