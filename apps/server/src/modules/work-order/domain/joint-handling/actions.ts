import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { unitsRefusal } from '../dispatch/units.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { isHeld, isOpenShare, leadOf, runningClock, type Assignment, type WorkOrderState } from '../state.ts'
import type { JointHandlingCommand } from './commands.ts'
import { leads, leadsOrDispatches, openCo } from './lead.ts'
import { answerLeadOffer, offerLead, offerTo } from './offer.ts'

const shareClocks = ['sign', 'handling', 'rework', 'firstContact', 'unitReview'] as const
/** The co-unit's share; a refusal where it has none to be let go. */
const coOf = (state: WorkOrderState, unitCode: string): Assignment | null => openCo(state).find((assignment) => assignment.unitCode === unitCode) ?? null
const someCo = (state: WorkOrderState): GuardAnswer => (openCo(state).length === 0 ? refuse('NO_OPEN_CO') : null)

/** T33: one more unit helps, with clocks of its own. The lead's clocks stay as they are. */
export const addCoHandler: Action<'addCoHandler'> = {
  type: 'addCoHandler',
  actors: ['unitCoordinator', 'dispatcher'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'handling', 'escalated'), leadsOrDispatches(state, given))
    if (refusal) return refusal
    const { mostCoUnits } = given.policy.jointHandling
    return openCo(state).length >= mostCoUnits ? refuse('CO_UNITS_FULL', { most: mostCoUnits }) : null
  },
  decide(command, state, given) {
    const { unitCode, reason } = command
    if (state.assignments.some((assignment) => assignment.unitCode === unitCode && isOpenShare(assignment))) return refuse('UNIT_ALREADY_HOLDS', { unit: unitCode })
    const refusal = unitsRefusal(state, leadOf(state)!.unitCode, [...openCo(state).map((assignment) => assignment.unitCode), unitCode], given)
    if (refusal) return refusal
    const no = state.assignments.length + 1
    const start = clockStarter(state, given)
    return [{ type: 'CoHandlerAdded', at: given.now, data: { assignment: { no, unitCode, role: 'co' }, reason, by: accountOf(given), clocks: { start: [start('sign', no), start('handling', no)] } } }]
  },
}

/** What a department answers for is not left to the grassroots by letting the department go (rulebook 6, `no_grassroots_only`). */
const leavesGrassrootsAlone = (state: WorkOrderState, share: Assignment, given: Given): boolean =>
  state.matterCode !== null && given.departmentIsResponsible(state.matterCode) && state.assignments.every((one) => one.no === share.no || !isHeld(one) || given.unit(one.unitCode)?.isGrassroots === true)

/** The lead or the dispatcher lets a co-unit go before its share is done, with the reason. */
export const releaseCo: Action<'releaseCo'> = {
  type: 'releaseCo',
  actors: ['unitCoordinator', 'dispatcher'],
  guard: (state, given) => firstRefusal(inStatus(state, 'signPending', 'handling', 'escalated'), leadsOrDispatches(state, given), someCo(state)),
  decide(command, state, given) {
    const share = coOf(state, command.unitCode)
    if (!share) return refuse('NOT_A_CO_UNIT', { unit: command.unitCode })
    // The unit that led before the escalation gets the order back, and counts until then (rulebook 8.2).
    if (share.no === state.escalation?.current?.from) return refuse('ESCALATED_UNIT_STAYS', { unit: command.unitCode })
    if (leavesGrassrootsAlone(state, share, given)) return refuse('DEPARTMENT_MUST_JOIN')
    return [{ type: 'CoHandlerReleased', at: given.now, data: { no: share.no, unitCode: share.unitCode, reason: command.reason, by: accountOf(given), clocks: { stop: [...running(state, shareClocks, share.no), ...offerTo(state, share.no)] } } }]
  },
}

/** When the lead need wait no longer for a co-unit that does not sign; null once it has. */
const waitedUntil = (state: WorkOrderState, share: Assignment, hours: number): number | null => {
  const dueAt = runningClock(state, 'sign', share.no)?.dueAt ?? null
  return share.status !== 'signPending' || dueAt === null ? null : dueAt + hours * 3_600_000
}

/** A co-unit did not sign long after it should have: the lead goes on without it. It stays in that unit's record alone (acceptance scenario 3). */
export const goOnWithoutCo: Action<'goOnWithoutCo'> = {
  type: 'goOnWithoutCo',
  actors: ['unitCoordinator', 'handler'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'handling', 'escalated'), leads(state, given), someCo(state))
    if (refusal) return refusal
    const { coUnsignedAfterHours: hours } = given.policy.jointHandling
    return openCo(state).some((share) => (waitedUntil(state, share, hours) ?? Infinity) < given.now) ? null : refuse('CO_STILL_HAS_TIME', { hours })
  },
  decide(command, state, given) {
    const share = coOf(state, command.unitCode)
    if (!share) return refuse('NOT_A_CO_UNIT', { unit: command.unitCode })
    const { coUnsignedAfterHours: hours } = given.policy.jointHandling
    const until = waitedUntil(state, share, hours)
    if (until === null) return refuse('CO_HAS_SIGNED', { unit: command.unitCode })
    if (given.now <= until) return refuse('CO_STILL_HAS_TIME', { hours })
    return [{
      type: 'CoHandlerFailedToAct', at: given.now,
      data: { no: share.no, unitCode: share.unitCode, unsignedSince: share.dispatchedAt, signDueAt: until - hours * 3_600_000, note: command.note, by: accountOf(given), clocks: { stop: running(state, shareClocks, share.no) } },
    }]
  },
}

export const jointHandlingActions: Actions<JointHandlingCommand> = { addCoHandler, releaseCo, goOnWithoutCo, offerLead, answerLeadOffer }
