import { isRefused, refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { allRunning, clockStarter, goingOn, paused, running, standing } from '../clock-effects.ts'
import { isPaused, pausedUntilAtMost } from '../clock-turn.ts'
import type { ClockChange } from '../event.ts'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { accountOf, inStatus } from '../guards.ts'
import { hasRunOut, runningClock, type Clock, type WorkOrderState } from '../state.ts'
import type { InformationCommand } from './commands.ts'

/** Clocks of the desk that stand still while the requester is asked. */
const deskClocks = ['intake', 'dispatch'] as const
/** Why they do, in the words of the deadline policy. */
const INFO_REQUESTED = 'INFO_REQUESTED'

/** T07: something is missing without which nobody can be found who handles it. The requester is asked, and the desk's clock waits. */
export const requestInfo: Action<'requestInfo'> = {
  type: 'requestInfo',
  actors: ['webAgent', 'agent', 'dispatcher', 'shiftLead'],
  guard(state, given) {
    const refusal = inStatus(state, 'intakePending', 'dispatchPending')
    if (refusal) return refusal
    if (runningClock(state, 'appealReview')) return refuse('APPEAL_FIRST')
    const { mostRounds } = given.policy.information
    return (state.information?.rounds ?? 0) >= mostRounds ? refuse('INFO_ASKED_TOO_OFTEN', { most: mostRounds }) : null
  },
  decide(command, state, given) {
    const wait = clockStarter(state, given)('infoWait')
    const clock = given.actor.kind === 'staff' ? { ...wait, holderUnit: given.actor.unitCode } : wait
    return [{
      type: 'InformationRequested', at: given.now,
      data: {
        round: (state.information?.rounds ?? 0) + 1, missing: command.missing, question: command.question, by: accountOf(given), until: clock.dueAt,
        remindAt: reminderAt(clock, 1, given), clocks: { start: [clock], change: deskClocks.flatMap((clockId) => pausedIfAllowed(runningClock(state, clockId), given)) },
      },
    }]
  },
}

/** A clock that may not stand still any more (it is overdue, or stood still often enough) runs on: asking stays possible, time is not won by it. */
const pausedIfAllowed = (clock: Clock | null, given: Given): ClockChange[] => {
  if (clock === null || isPaused(clock)) return []
  const answer = given.mayPause(clock, { reason: INFO_REQUESTED, hasEvidence: false, isRequesterTold: true })
  return isRefused(answer) ? [] : [paused(clock, given, INFO_REQUESTED, answer.mostUntil)]
}

/** When the reminder of this number is due; null after the last one, or where the wait has no end. */
const reminderAt = (wait: Pick<Clock, 'startedAt' | 'dueAt'>, no: number, given: Given): number | null => {
  const share = given.policy.information.remindAtShares[no - 1]
  return share === undefined || wait.dueAt === null ? null : Math.round(wait.startedAt + share * (wait.dueAt - wait.startedAt))
}

/** T08: the requester answers, on the tracking page or on the phone; the order goes on where it waited. */
export const supplyInfo: Action<'supplyInfo'> = {
  type: 'supplyInfo',
  actors: ['requester', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => inStatus(state, 'infoNeeded'),
  decide: ({ textId, textDigest, attachmentIds, place, proposal }, state, given) => [{
    type: 'InformationSupplied', at: given.now,
    data: { textId, textDigest, attachmentIds, ...(place ? { place } : {}), ...(proposal ? { proposal } : {}), clocks: waitOver(state, given) },
  }],
}

/** Until when an answer is surely waited for: the end of the wait or, if that is earlier, of the time for which the desk's clock may stand still. */
export const waitsUntil = (state: WorkOrderState): number | null => {
  const ends = [runningClock(state, 'infoWait')?.dueAt ?? null, ...standing(state, deskClocks).map(pausedUntilAtMost)].filter((end) => end !== null)
  return ends.length === 0 ? null : Math.min(...ends)
}

const waitOver = (state: WorkOrderState, given: Given) => ({ stop: running(state, ['infoWait']), change: standing(state, deskClocks).map((clock) => goingOn(clock, given)) })

/**
 * T09: reminders at the policy's shares of the wait, then its end. Nobody is declined who was not reminded as often as promised, whose
 * request is urgent or dangerous, or whose result others wait for: these go back to the desk.
 */
export const informationWaits: OnTime = (before, given) => {
  const events: WorkOrderEvent[] = []
  let state = before
  const happens = (event: WorkOrderEvent) => { events.push(event); state = evolve(state, event) }
  if (state.status !== 'infoNeeded') return events
  const wait = runningClock(state, 'infoWait')
  if (wait === null || isWaitOver(state, wait, given)) {
    happens(endOfWait(state, given))
    return events
  }
  while (hasRunOut(state, 'infoReminder', given.now)) {
    const no = (state.information?.reminded ?? 0) + 1
    happens({ type: 'InformationReminded', at: given.now, data: { round: state.information?.rounds ?? 1, no, nextAt: reminderAt(wait, no + 1, given) } })
  }
  return events
}

/** Over when the wait is overdue, or when the clock of the desk may stand still no longer. */
const isWaitOver = (state: WorkOrderState, wait: Clock, given: Given): boolean =>
  (wait.redAt !== null && given.now > wait.redAt) || standing(state, deskClocks).some((clock) => (pausedUntilAtMost(clock) ?? Infinity) <= given.now)

const endOfWait = (state: WorkOrderState, given: Given): WorkOrderEvent => {
  const because = goesBackBecause(state, given)
  if (because === null) return { type: 'RequestLapsed', at: given.now, data: { reason: 'noInformation', alternative: given.policy.information.lapseAlternative, clocks: { stop: allRunning(state) } } }
  return { type: 'InformationOverdue', at: given.now, data: { because: [because], clocks: waitOver(state, given) } }
}

/** Why a request does not end although nobody answered; null: it does. */
const goesBackBecause = (state: WorkOrderState, given: Given): Reason | null => {
  const { neverLapse, remindAtShares } = given.policy.information
  const source = { policy: 'life-cycle', version: given.policy.version, entry: 'information.neverLapse' }
  if (neverLapse.classes.includes(state.deadlineClass)) return { code: 'INFO_OVERDUE_URGENT', params: { deadlineClass: state.deadlineClass }, source }
  if (state.flags.some((flag) => neverLapse.flags.includes(flag))) return { code: 'INFO_OVERDUE_DANGER', params: {}, source }
  if (state.members.length > 0) return { code: 'INFO_OVERDUE_MEMBERS', params: { members: state.members.length } }
  if ((state.information?.reminded ?? 0) < remindAtShares.length) return { code: 'INFO_OVERDUE_NOT_REMINDED', params: {} }
  return null
}

export const informationActions: Actions<InformationCommand> = { requestInfo, supplyInfo }
