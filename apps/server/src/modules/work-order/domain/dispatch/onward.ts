import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { clockStarter, runningOf } from '../clock-effects.ts'
import { disputeOpened } from '../dispute/open.ts'
import type { Given } from '../given.ts'
import { accountOf, holdsAssignment, inStatus, ownAssignment } from '../guards.ts'
import { isOpenShare, runningClock, type ClockStart, type WorkOrderState } from '../state.ts'
import { circle, leadPath } from './path.ts'
import { isPassedOnEnough, questionReturned } from './question.ts'
import { isBelow, mayNameOthers } from './to-district.ts'
import { unitsRefusal } from './units.ts'

/** T20: a platform or department names the unit below it that handles. Neither the total nor the handling clock begins anew. */
export const onwardDispatch: Action<'onwardDispatch'> = {
  type: 'onwardDispatch',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const refusal = inStatus(state, 'signPending') ?? holdsAssignment(state, given)
    if (refusal) return refusal
    const own = ownAssignment(state, given)!
    if (own.role !== 'lead' || !mayNameOthers(own.unitCode, given)) return refuse('NOT_A_HANDING_ON_UNIT')
    if (!isOpenShare(own) || own.signedAt !== null) return refuse('ONWARD_ONLY_UNSIGNED')
    if (state.ruling) return refuse('ONWARD_AFTER_RULING')
    const { mostHops } = given.policy.handingOn
    return leadPath(state).length >= mostHops && !isPassedOnEnough(state, given) ? refuse('ONWARD_TOO_OFTEN', { most: mostHops }) : null
  },
  decide({ lead, note }, state, given) {
    const own = ownAssignment(state, given)!
    const refusal = unitsRefusal(state, lead, coUnits(state, lead), given)
    if (refusal) return refusal
    if (!isBelow(lead, own.unitCode, given)) return refuse('ONWARD_NOT_BELOW', { unit: given.unit(lead)?.name ?? lead })
    if (isPassedOnEnough(state, given)) return [questionReturned(state, given, 'onward')]
    const circles = circle(state, lead, given)
    if (circles) return [disputeOpened(state, given, circles, [lead], note)]
    const no = state.assignments.length + 1
    return [{
      type: 'DispatchedOnward', at: given.now,
      data: {
        from: own.no, fromUnit: own.unitCode, assignment: { no, unitCode: lead, role: 'lead' }, note, by: accountOf(given),
        clocks: { stop: runningOf(state, [own.no]), start: [clockStarter(state, given)('sign', no), goingOnFor(state, own.no, no, given)] },
      },
    }]
  },
}

const coUnits = (state: WorkOrderState, lead: string): string[] => state.assignments.filter((share) => share.role === 'co' && isOpenShare(share) && share.unitCode !== lead).map((share) => share.unitCode)

/** The handling clock of the share before, for the new one: same start, same turns, same times. */
const goingOnFor = (state: WorkOrderState, from: number, no: number, given: Given): ClockStart => {
  const { lamp: _lamp, stoppedAt: _stoppedAt, promised: _promised, ...before } = runningClock(state, 'handling', from)!
  const fresh = clockStarter(state, given, state.clocks.length + 2)('handling', no)
  return { ...before, no: fresh.no, assignmentNo: no, departure: [...(before.departure ?? []), ...(before.dueAt === null ? [] : [{ code: 'CLOCK_GOES_ON', params: { dueAt: before.dueAt } }])] }
}
