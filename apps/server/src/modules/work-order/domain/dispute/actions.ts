import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { leadPath } from '../dispatch/path.ts'
import { questionsStay } from '../dispatch/question.ts'
import { unitsRefusal } from '../dispatch/units.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { leadOf, type Clock, type WorkOrderState } from '../state.ts'
import type { DisputeCommand } from './commands.ts'
import { disputeClock, disputeOpened } from './open.ts'
import { sharesFor, type Due } from './shares.ts'

const disputeClocks = ['disputeDistrict', 'disputeCity'] as const
const asPromised: Due = { dueAt: null, deadlineClass: null }

/** T27 by hand: the dispatcher sees that the units will not agree. */
export const openDispute: Action<'openDispute'> = {
  type: 'openDispute',
  actors: ['dispatcher', 'shiftLead'],
  guard: (state) => inStatus(state, 'returnReview', 'dispatchPending') ?? questionsStay(state) ?? (leadPath(state).length === 0 ? refuse('DISPUTE_WITHOUT_UNITS') : null),
  decide: (command, state, given) => [disputeOpened(state, given, { code: 'DISPUTE_BY_HAND', params: {} }, [], command.note)],
}

/** Each side says why it is (not) responsible; it may say more later. */
export const submitStatement: Action<'submitStatement'> = {
  type: 'submitStatement',
  actors: ['unitCoordinator', 'unitReviewer'],
  guard: (state, given) => inStatus(state, 'arbitration') ?? (given.actor.kind === 'staff' && state.dispute!.parties.includes(given.actor.unitCode) ? null : refuse('NOT_A_PARTY')),
  decide: ({ type: _type, ...said }, state, given) => [{
    type: 'StatementSubmitted', at: given.now,
    data: { disputeNo: state.dispute!.no, unitCode: given.actor.kind === 'staff' ? given.actor.unitCode : '', ...said, by: accountOf(given) },
  }],
}

/** The clock of the level at which the dispute stands; it names who decides. */
const clockOf = (state: WorkOrderState): Clock => state.clocks.findLast((clock) => clock.stoppedAt === null && (disputeClocks as readonly string[]).includes(clock.clockId))!

/** The arbiter of the level where the dispute stands: the one of this district, or of the city. */
const isTheirs = (state: WorkOrderState, given: Given): GuardAnswer => {
  const { actor } = given
  if (actor.kind !== 'staff') return refuse('NOT_YOUR_DISPUTE')
  if (state.dispute!.level === 'city') return actor.roles.includes('cityArbiter') ? null : refuse('NOT_YOUR_DISPUTE')
  return actor.roles.includes('districtArbiter') && clockOf(state).holderUnit === actor.unitCode ? null : refuse('NOT_YOUR_DISPUTE')
}

/** Separation of duties (rulebook 7.4): whoever gave the order to a unit, or belongs to one that had or should have it, does not rule on it. */
const notInvolved = (state: WorkOrderState, given: Given): GuardAnswer => {
  const { actor } = given
  const units = [...state.dispute!.parties, ...state.assignments.map((assignment) => assignment.unitCode)]
  return (state.dispatchers ?? []).includes(accountOf(given)) || (actor.kind === 'staff' && units.includes(actor.unitCode)) ? refuse('ARBITER_INVOLVED') : null
}

/** T28: the ruling. It binds: no unit may return the order any more. */
export const award: Action<'award'> = {
  type: 'award',
  actors: ['districtArbiter', 'cityArbiter'],
  guard: (state, given) => inStatus(state, 'arbitration') ?? firstRefusal(isTheirs(state, given), notInvolved(state, given)),
  decide({ type: _type, ...said }, state, given) {
    const refusal = unitsRefusal(state, said.lead, said.co, given)
    if (refusal) return refusal
    if (said.dueAt !== null && said.deadlineClass !== null) return refuse('AWARD_DUE_TWICE')
    if (said.dueAt !== null && said.dueAt <= given.now) return refuse('AWARD_DUE_PAST')
    const { clocks, ...shares } = sharesFor(state, said, said, disputeClocks, given)
    return [{ type: 'DisputeAwarded', at: given.now, data: { disputeNo: state.dispute!.no, level: state.dispute!.level, ...said, ...shares, by: accountOf(given), clocks } }]
  },
}

/** T29: the district hands it up, because it is not for it to decide. */
export const escalateDispute: Action<'escalateDispute'> = {
  type: 'escalateDispute',
  actors: ['districtArbiter'],
  guard: (state, given) => inStatus(state, 'arbitration') ?? (state.dispute!.level === 'city' ? refuse('DISPUTE_AT_LAST_LEVEL') : isTheirs(state, given)),
  decide: (command, state, given) => [escalated(state, given, { code: 'DISPUTE_HANDED_UP', params: {} }, command.note)],
}

const escalated = (state: WorkOrderState, given: Given, because: Reason, note: string): WorkOrderEvent => ({
  type: 'DisputeEscalated', at: given.now,
  data: { disputeNo: state.dispute!.no, because: [because], note, by: accountOf(given), clocks: { stop: running(state, disputeClocks), start: [disputeClock(state, given, 'city', clockStarter(state, given))] } },
})

/** T29, T30: a level that does not decide in time loses the dispute to the next; after the city's, whoever has it keeps it. */
export const disputeTimeIsUp: OnTime = (state, given) => {
  if (state.status !== 'arbitration') return []
  const clock = clockOf(state)
  if (clock.redAt === null || given.now <= clock.redAt) return []
  const source = { policy: 'deadlines', version: clock.policyVersion, entry: clock.clockId }
  if (state.dispute!.level === 'district') return [escalated(state, given, { code: 'DISPUTE_DISTRICT_TIME_UP', params: {}, source }, '')]
  const lead = keeperOf(state, given)
  // Nobody may have it alone: the city's arbiter must decide, and the clock stays black until they do.
  if (lead === null) return []
  const { clocks, ...shares } = sharesFor(state, { lead, co: coUnits(state) }, asPromised, disputeClocks, given)
  const because: Reason = { code: 'DISPUTE_CITY_TIME_UP', params: { unit: given.unit(lead)?.name ?? lead }, source }
  return [{ type: 'DisputeDefaulted', at: given.now, data: { disputeNo: state.dispute!.no, lead, because: [because], ...shares, clocks } }]
}

const coUnits = (state: WorkOrderState): string[] => state.assignments.filter((share) => share.role === 'co' && ['signPending', 'handling', 'unitReview', 'done'].includes(share.status)).map((share) => share.unitCode)

/** Who keeps the order when nobody rules: whoever handles it (the first receiver, mostly), else the lists' proposal, the district, the centre. */
const keeperOf = (state: WorkOrderState, given: Given): string | null =>
  [leadOf(state)?.unitCode ?? null, state.dispute!.firstReceiver, state.proposal.lead, given.platformAt(state.place), given.centre]
    .find((code) => code !== null && unitsRefusal(state, code, coUnits(state), given) === null) ?? null

/** The lead hands in its result before anybody ruled: the requester is served, nothing is left to decide. */
export const disputeSettled = (state: WorkOrderState, given: Given, unitCode: string): WorkOrderEvent =>
  ({ type: 'DisputeSettled', at: given.now, data: { disputeNo: state.dispute!.no, unitCode, clocks: { stop: running(state, disputeClocks) } } })

export const disputeActions: Actions<DisputeCommand> = { openDispute, submitStatement, award, escalateDispute }
