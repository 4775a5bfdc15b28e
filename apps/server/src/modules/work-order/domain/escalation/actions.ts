import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, granted, running } from '../clock-effects.ts'
import type { ClockEffects } from '../event.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, type GuardAnswer } from '../guards.ts'
import { hasContacted, leads, openCo, questionsOfLead } from '../joint-handling/lead.ts'
import { isAccused } from '../secrecy/accused.ts'
import { leadOf, type Assignment, type WorkOrderState } from '../state.ts'
import { workClockOf } from '../work-clock.ts'
import type { EscalationCommand } from './commands.ts'
import type { EscalationState } from './state.ts'
import { superiorOf, targetOf } from './superior.ts'

/** The request that waits for a decision. */
export const pendingRequest = (state: WorkOrderState): NonNullable<EscalationState['request']> | null => {
  const request = state.escalation?.request ?? null
  return request !== null && state.clocks.some((clock) => clock.no === request.clockNo && clock.stoppedAt === null) ? request : null
}

const hasSuperior = (state: WorkOrderState, given: Given): GuardAnswer => {
  const lead = leadOf(state)
  return lead !== null && superiorOf(lead.unitCode, null, given) === null ? refuse('NO_SUPERIOR', { unit: lead.unitCode }) : null
}

/** The lead says why the matter is beyond it; the unit above or the supervisor decides. Its own clock runs on meanwhile. */
export const requestEscalation: Action<'requestEscalation'> = {
  type: 'requestEscalation',
  actors: ['unitCoordinator'],
  guard: (state, given) => firstRefusal(inStatus(state, 'handling', 'escalated'), leads(state, given), pendingRequest(state) ? refuse('ESCALATION_PENDING') : null, hasSuperior(state, given)),
  decide(command, state, given) {
    const { reason, text } = command
    const to = targetOf(state, given, reason, command.to)
    if (typeof to !== 'string') return to
    const clock = { ...clockStarter(state, given)('escalationReview'), holderUnit: to, beside: leadOf(state)!.no }
    return [{ type: 'EscalationRequested', at: given.now, data: { from: leadOf(state)!.no, to, reason, text, by: accountOf(given), clocks: { start: [clock] } } }]
  },
}

/** The unit that was asked, or the supervisor, takes the order up or leaves it where it is. */
export const decideEscalation: Action<'decideEscalation'> = {
  type: 'decideEscalation',
  actors: ['unitCoordinator', 'supervisor'],
  guard(state, given) {
    const request = pendingRequest(state)
    if (!request) return refuse('NO_ESCALATION_REQUEST')
    const { actor } = given
    const mayDecide = actor.kind === 'staff' && (actor.roles.includes('supervisor') || actor.unitCode === request.to)
    return mayDecide ? inStatus(state, 'handling', 'escalated') : refuse('NOT_YOUR_ORDER')
  },
  decide(command, state, given) {
    const { to, reason, clockNo } = pendingRequest(state)!
    if (!command.accepts) return [{ type: 'EscalationDeclined', at: given.now, data: { to, note: command.note, by: accountOf(given), clocks: { stop: [clockNo] } } }]
    // The units may have changed since it was asked for.
    const target = targetOf(state, given, reason, to)
    return typeof target === 'string' ? [escalated(state, given, { reason, text: command.note, to: target, isRequested: true })] : target
  },
}

/** T39, T57: the supervisor takes the order up without being asked; also out of a rework. */
export const escalate: Action<'escalate'> = {
  type: 'escalate',
  actors: ['supervisor'],
  guard: (state) => inStatus(state, 'handling', 'rework', 'escalated'),
  decide(command, state, given) {
    const target = targetOf(state, given, command.reason, command.to)
    return typeof target === 'string' ? [escalated(state, given, { reason: command.reason, text: command.text, to: target, isRequested: false })] : target
  },
}

const escalated = (state: WorkOrderState, given: Given, { reason, text, to, isRequested }: { readonly reason: string; readonly text: string; readonly to: string; readonly isRequested: boolean }): WorkOrderEvent => {
  const before = leadOf(state)!
  const joined = openCo(state).find((share) => share.unitCode === to) ?? null
  const no = joined?.no ?? state.assignments.length + 1
  return {
    type: 'WorkOrderEscalated', at: given.now,
    data: { reason, text, lead: { no, unitCode: to, role: 'lead' }, before: before.no, isRequested, by: accountOf(given), clocks: clocksUp(state, given, before, joined, no) },
  }
}

/** The handling clock is set anew under the class of escalations, for the superior and for the unit that goes on under it; the total clock never is. */
const clocksUp = (state: WorkOrderState, given: Given, before: Assignment, joined: Assignment | null, no: number): ClockEffects => {
  const start = clockStarter(state, given)
  const handling = start('handling', no, given.now, given.policy.escalation.classOf[state.deadlineClass])
  const later = (share: Assignment) => {
    const clock = workClockOf(state, share.no)
    return clock && handling.dueAt !== null && (clock.dueAt === null || clock.dueAt < handling.dueAt) ? [granted(clock, given, handling.dueAt, 'escalated')] : []
  }
  const contact = joined !== null && joined.status !== 'signPending' && !hasContacted(state, joined, given) ? [clockStarter(state, given)('firstContact', no)] : []
  return {
    stop: [...questionsOfLead(state), ...running(state, ['firstContact'], before.no), ...(joined ? running(state, ['unitReview'], joined.no) : [])],
    change: [...later(before), ...(joined ? later(joined) : [])],
    start: joined ? contact : [handling, start('sign', no)],
  }
}

/** T40: the superior has decided what is to be done and gives means or authority; the unit before it goes on with what is left of the time. */
export const handBack: Action<'handBack'> = {
  type: 'handBack',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const current = state.escalation?.current ?? null
    if (current === null || leadOf(state)?.no !== current.superior) return refuse('NOT_ESCALATED')
    return firstRefusal(leads(state, given), inStatus(state, 'escalated', 'handling'), holdsAssignment(state, given, 'handling'))
  },
  decide({ type: _type, ...means }, state, given) {
    const { from: to, superior: from } = state.escalation!.current!
    const old = state.assignments.find((share) => share.no === to)!
    if (isAccused(state, old.unitCode, given)) return refuse('ACCUSED_UNIT_ALONE', { unit: old.unitCode })
    const stop = [...questionsOfLead(state), ...state.clocks.filter((clock) => clock.stoppedAt === null && clock.assignmentNo === from).map((clock) => clock.no), ...running(state, ['unitReview', 'sign'], to)]
    return [{ type: 'WorkOrderHandedBack', at: given.now, data: { from, to, unitCode: old.unitCode, ...means, by: accountOf(given), clocks: { stop, ...clocksDown(state, given, old) } } }]
  },
}

/** What is left of the time, but at least the policy's minimum; a share that was done already begins once more with that minimum. */
const clocksDown = (state: WorkOrderState, given: Given, old: Assignment): ClockEffects => {
  const hours = given.policy.escalation.handBackLeastHours
  const least = given.now + hours * 3_600_000
  const clock = workClockOf(state, old.no)
  const start = clockStarter(state, given)
  const again = () => ({ ...start('handling', old.no), warnAt: given.now, dueAt: least, redAt: least, blackAt: least + (least - given.now), departure: [{ code: 'CLOCK_LEAST_TIME', params: { hours } }] })
  return {
    start: [...(clock ? [] : [again()]), ...(hasContacted(state, old, given) ? [] : [start('firstContact', old.no)])],
    change: clock && (clock.dueAt === null || clock.dueAt < least) ? [granted(clock, given, least, 'handedBack')] : [],
  }
}

export const escalationActions: Actions<EscalationCommand> = { requestEscalation, decideEscalation, escalate, handBack }
