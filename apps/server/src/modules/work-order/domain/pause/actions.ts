import { isRefused, refuse } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { goingOn, paused } from '../clock-effects.ts'
import { isPaused, pausedUntilAtMost } from '../clock-turn.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment } from '../guards.ts'
import { leadOf, type Clock, type WorkOrderState } from '../state.ts'
import { isSuspensionPending } from '../suspension/pending.ts'
import { isOverdue, standingWorkClocks, workClockOf } from '../work-clock.ts'
import type { PauseCommand } from './commands.ts'

/** A step of this platform's own: the unit waits for somebody else, says for whom, shows it and tells the requester; the cap is policy. */
export const pauseHandling: Action<'pauseHandling'> = {
  type: 'pauseHandling',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'signPending', 'handling', 'escalated'), holdsAssignment(state, given, 'handling'))
    if (refusal) return refusal
    const clock = workClockOf(state, ownAssignment(state, given, 'handling')!.no)!
    if (isPaused(clock)) return refuse('HANDLING_STANDS_STILL')
    // Who has asked for the suspension ledger waits for its answer: two kinds of standing still do not lie on top of each other.
    if (isSuspensionPending(state)) return refuse('SUSPENSION_PENDING')
    return isOverdue(clock, given.now) ? refuse('PAUSE_TOO_LATE') : null
  },
  decide({ type: _type, ...facts }, state, given) {
    const own = ownAssignment(state, given, 'handling')!
    const clock = workClockOf(state, own.no)!
    const may = given.mayPause(clock, { reason: facts.reason, hasEvidence: facts.attachmentIds.length > 0, isRequesterTold: true })
    if (isRefused(may)) return may
    return [{ type: 'HandlingPaused', at: given.now, data: { no: own.no, ...facts, mostUntil: may.mostUntil, by: accountOf(given), clocks: { change: [paused(clock, given, facts.reason, may.mostUntil)] } } }]
  },
}

/** What was waited for is there, or the supervisor finds that it is enough. */
export const resumeHandling: Action<'resumeHandling'> = {
  type: 'resumeHandling',
  actors: ['unitCoordinator', 'handler', 'supervisor'],
  guard(state, given) {
    const refusal = inStatus(state, 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated')
    if (refusal) return refusal
    if (isSupervisor(given)) return standingWorkClocks(state).length > 0 ? null : refuse('HANDLING_GOES_ON')
    const own = ownAssignment(state, given)
    if (!own) return refuse('NOT_YOUR_ORDER')
    return standingOf(state, own.no) ? null : refuse('HANDLING_GOES_ON')
  },
  decide(command, state, given) {
    const no = (isSupervisor(given) ? command.assignmentNo ?? leadOf(state)?.no : ownAssignment(state, given)!.no) ?? 0
    const clock = standingOf(state, no)
    return clock ? [resumed([clock], given, { why: 'decided', text: command.text, attachmentIds: command.attachmentIds, by: accountOf(given) })] : refuse('HANDLING_GOES_ON')
  },
}

const isSupervisor = (given: Given): boolean => given.actor.kind === 'staff' && given.actor.roles.includes('supervisor')
const standingOf = (state: WorkOrderState, no: number): Clock | undefined => standingWorkClocks(state).find((clock) => clock.assignmentNo === no)

const resumed = (clocks: readonly Clock[], given: Given, facts: { why: 'decided' | 'supplied' | 'cap'; text: string; attachmentIds: readonly string[]; by: string | null }): WorkOrderEvent =>
  ({ type: 'HandlingResumed', at: given.now, data: { shares: clocks.map((clock) => clock.assignmentNo!), ...facts, clocks: { change: clocks.map((clock) => goingOn(clock, given)) } } })

const byItself = (clocks: readonly Clock[], why: 'supplied' | 'cap', given: Given): readonly WorkOrderEvent[] =>
  clocks.length === 0 ? [] : [resumed(clocks, given, { why, text: '', attachmentIds: [], by: null })]

/** The requester added something: pauses that waited for just that end. */
export const suppliedByRequester = (state: WorkOrderState, given: Given): readonly WorkOrderEvent[] =>
  state.status === 'suspended' ? [] : byItself(standingWorkClocks(state).filter((clock) => given.policy.pause.endedByClue.includes(clock.turns!.findLast((turn) => turn.kind === 'paused')!.reason)), 'supplied', given)

/** The longest time of a pause is over. What the suspension ledger holds still, ends with the suspension. */
export const pauseEnds: OnTime = (state, given) =>
  state.status === 'suspended' ? [] : byItself(standingWorkClocks(state).filter((clock) => (pausedUntilAtMost(clock) ?? Infinity) <= given.now), 'cap', given)

export const pauseActions: Actions<PauseCommand> = { pauseHandling, resumeHandling }
