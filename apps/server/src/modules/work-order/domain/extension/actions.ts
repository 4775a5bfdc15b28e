import { refuse } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { clockStarter, extended } from '../clock-effects.ts'
import { isPaused } from '../clock-turn.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment } from '../guards.ts'
import { isRunning, type WorkOrderState } from '../state.ts'
import { isOverdue, workClockOf } from '../work-clock.ts'
import type { ExtensionCommand } from './commands.ts'
import type { ExtensionRequest } from './state.ts'

const pendingOf = (state: WorkOrderState): readonly ExtensionRequest[] => (state.extensions ?? []).filter((request) => request.outcome === null && isRunning(state, request.reviewNo))

/** T37: more time, asked for before the time is up; meanwhile the clock runs on. */
export const requestExtension: Action<'requestExtension'> = {
  type: 'requestExtension',
  actors: ['handler', 'unitCoordinator'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'signPending', 'handling', 'escalated'), holdsAssignment(state, given, 'handling'))
    if (refusal) return refusal
    const own = ownAssignment(state, given, 'handling')!
    const clock = workClockOf(state, own.no)!
    if (isPaused(clock)) return refuse('HANDLING_STANDS_STILL')
    if (isOverdue(clock, given.now)) return refuse('EXTENSION_TOO_LATE')
    if (pendingOf(state).some((request) => request.assignmentNo === own.no)) return refuse('EXTENSION_PENDING')
    const { mostRequests } = given.policy.extension
    const asked = (state.extensions ?? []).filter((request) => request.assignmentNo === own.no && request.round === state.reworkRound)
    return asked.length >= mostRequests ? refuse('EXTENSION_REQUESTS_USED_UP', { times: mostRequests }) : null
  },
  decide({ type: _type, ...asked }, state, given) {
    const own = ownAssignment(state, given, 'handling')!
    const clock = workClockOf(state, own.no)!
    const refusal = given.mayExtend(clock, { by: asked.length, reason: asked.reason, isRequesterTold: asked.isRequesterTold || state.isAnonymous })
    if (refusal) return refusal
    if (given.policy.extension.evidenceFor.includes(asked.reason) && asked.attachmentIds.length === 0) return refuse('EVIDENCE_MISSING')
    return [{
      type: 'ExtensionRequested', at: given.now,
      data: {
        no: own.no, round: state.reworkRound, clockNo: clock.no, ...asked, countsInAssessment: given.extensionCounts(clock, asked.reason), by: accountOf(given),
        clocks: { start: [{ ...clockStarter(state, given)('extensionReview'), beside: own.no }] },
      },
    }]
  },
}

/** T38: granted as it was asked for or for less, or not; who asked in time is not late because the answer was. */
export const decideExtension: Action<'decideExtension'> = {
  type: 'decideExtension',
  actors: ['dispatcher', 'supervisor'],
  guard: (state) => (pendingOf(state).length > 0 ? null : refuse('EXTENSION_NOT_ASKED')),
  decide(command, state, given) {
    const request = pendingOf(state).find(({ assignmentNo }) => command.assignmentNo === null || assignmentNo === command.assignmentNo)
    if (!request) return refuse('EXTENSION_NOT_ASKED')
    const { assignmentNo: no, reviewNo, reason, countsInAssessment } = request
    const decided = { no, reviewNo, note: command.note, by: accountOf(given) }
    if (!command.isGranted) return [{ type: 'ExtensionRefused', at: given.now, data: { ...decided, clocks: { stop: [reviewNo] } } }]
    const length = { ...request.length, amount: command.amount ?? request.length.amount }
    if (length.amount > request.length.amount || length.amount <= 0) return refuse('EXTENSION_MORE_THAN_ASKED')
    const clock = state.clocks.find((one) => one.no === request.clockNo)!
    const change = extended(clock, given, length, reason)
    return [{
      type: 'ExtensionGranted', at: given.now,
      data: { ...decided, length, reason, countsInAssessment, dueBefore: clock.dueAt, dueAt: change.dueAt, clocks: { stop: [reviewNo], change: [change] } },
    }]
  },
}

/** Not decided in time: not granted, and the history says whose time ran out. */
export const extensionLapses: OnTime = (state, given) => pendingOf(state).flatMap((request) => {
  const review = state.clocks.find((clock) => clock.no === request.reviewNo)!
  if (review.redAt === null || given.now <= review.redAt) return []
  return [{ type: 'ExtensionLapsed', at: given.now, data: { no: request.assignmentNo, reviewNo: review.no, dueAt: review.dueAt, clocks: { stop: [review.no] } } }]
})

export const extensionActions: Actions<ExtensionCommand> = { requestExtension, decideExtension }
