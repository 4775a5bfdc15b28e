import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import { answerRejected } from '../direct-answer/actions.ts'
import type { CallBackCommand } from './commands.ts'

const awaitsVerdict = (state: WorkOrderState): GuardAnswer =>
  state.status === 'callBackPending' || (state.status === 'merged' && state.memberCallBack) ? null : refuse('WRONG_STATUS', { status: state.status })

/** Separation of duties: whoever handled, reviewed or took down the order, or belongs to a unit that held it, does not ask how it went. */
const notInvolved = (state: WorkOrderState, given: Given): GuardAnswer => {
  const account = accountOf(given)
  const isOfUnit = given.actor.kind === 'staff' && state.assignments.some((assignment) => given.actor.kind === 'staff' && assignment.unitCode === given.actor.unitCode)
  return isOfUnit || [state.registeredBy, ...state.handlers, ...state.centreReviewers].includes(account) ? refuse('CALL_BACK_BY_INVOLVED_PERSON') : null
}

/** T77: when the order it was attached to has its result, each member is asked for itself. */
export const openMemberCallBack: Action<'openMemberCallBack'> = {
  type: 'openMemberCallBack',
  actors: ['system'],
  isInternal: true,
  guard: (state) => (state.status === 'merged' && !state.memberCallBack ? null : refuse('NOTHING_DUE')),
  decide: (command, state, given) => [{ type: 'MemberCallBackOpened', at: given.now, data: { leadUnit: command.leadUnit, clocks: { start: [clockStarter(state, given)('callBack')] } } }],
}

/** T51. */
export const startCallBack: Action<'startCallBack'> = {
  type: 'startCallBack',
  actors: ['callbackOfficer'],
  guard(state, given) {
    const refusal = firstRefusal(awaitsVerdict(state), notInvolved(state, given))
    if (refusal) return refusal
    return state.callNotBefore !== null && given.now < state.callNotBefore ? refuse('CALL_TOO_SOON', { notBefore: state.callNotBefore }) : null
  },
  decide: (_command, _state, given) => [{ type: 'CallBackStarted', at: given.now, data: { by: accountOf(given) } }],
}

/** T52: not reached; again after the gap, and after the last attempt the order closes as not validly called back. */
export const recordFailedCall: Action<'recordFailedCall'> = {
  type: 'recordFailedCall',
  actors: ['callbackOfficer'],
  guard: (state, given) => firstRefusal(inStatus(state, 'callingBack'), notInvolved(state, given)),
  decide(command, state, given) {
    const attempt = state.callAttempts + 1
    const facts = { outcome: command.outcome, note: command.note, attempt }
    if (attempt >= given.policy.callBack.mostAttempts) {
      return [{ type: 'CallBackExhausted', at: given.now, data: facts }, closing(state, given, 'unreachable')]
    }
    return [{ type: 'CallBackFailed', at: given.now, data: { ...facts, callNotBefore: given.now + given.policy.callBack.gapHours * 3_600_000 } }]
  },
}

/** T53–T55: solved? satisfied? A bad verdict reopens the order, the second one takes it up, after the last round it closes as it is. */
export const completeCallBack: Action<'completeCallBack'> = {
  type: 'completeCallBack',
  actors: ['callbackOfficer'],
  guard: (state, given) => firstRefusal(inStatus(state, 'callingBack'), notInvolved(state, given)),
  decide: ({ type: _type, ...verdict }, state, given) =>
    [{ type: 'CallBackCompleted', at: given.now, data: { ...verdict, round: state.reworkRound, by: accountOf(given) } }, ...consequence(state, verdict, given)],
}

/** T50: the requester judges without being called. */
export const evaluate: Action<'evaluate'> = {
  type: 'evaluate',
  actors: ['requester'],
  guard: awaitsVerdict,
  decide: ({ type: _type, ...verdict }, state, given) =>
    [{ type: 'RequesterEvaluated', at: given.now, data: { ...verdict, round: state.reworkRound } }, ...consequence(state, verdict, given)],
}

/** T66: within the window after closing the requester may say that it is not solved after all. */
export const reopen: Action<'reopen'> = {
  type: 'reopen',
  actors: ['requester'],
  guard(state, given) {
    const refusal = inStatus(state, 'closed')
    if (refusal) return refusal
    // Nobody handled it, so nobody can do it again; of a member the unit that led its main order can.
    if (leadOf(state) === null && state.mergedInto === null) return refuse('WRONG_STATUS', { status: state.status })
    if (given.now > (state.closedAt ?? 0) + given.policy.reopenWindowDays * 86_400_000) return refuse('REOPEN_WINDOW_OVER', { days: given.policy.reopenWindowDays })
    return state.reworkRound >= given.policy.rework.mostRounds ? refuse('REWORK_LIMIT_REACHED', { rounds: given.policy.rework.mostRounds }) : null
  },
  decide(command, state, given) {
    const because: Reason[] = [{ code: 'REWORK_REQUESTER_REOPENED', params: {} }]
    return [{ type: 'WorkOrderReopened', at: given.now, data: { textId: command.textId, textDigest: command.textDigest } }, rework(state, given, because, null)]
  },
}

/** T56: the unit takes the rework up. */
export const acceptRework: Action<'acceptRework'> = {
  type: 'acceptRework',
  actors: ['unitCoordinator', 'handler'],
  guard(state, given) {
    const lead = leadOf(state)
    const refusal = inStatus(state, 'rework')
    if (refusal) return refusal
    return given.actor.kind === 'staff' && lead?.unitCode === given.actor.unitCode ? null : refuse('NOT_YOUR_ORDER')
  },
  decide: (_command, state, given) => [{ type: 'ReworkAccepted', at: given.now, data: { no: leadOf(state)!.no } }],
}

const isBad = (verdict: { solved: boolean; satisfaction: number }, given: Given): boolean =>
  !verdict.solved || verdict.satisfaction <= given.policy.badVerdict.satisfactionAtMost

const consequence = (state: WorkOrderState, verdict: { solved: boolean; satisfaction: number; textId: string | null; textDigest: string | null }, given: Given): WorkOrderEvent[] => {
  if (!isBad(verdict, given)) return [closing(state, given, 'satisfied')]
  // Nobody handled it, so nobody can do it again: a direct answer that did not hold becomes a work order (T06).
  if (leadOf(state) === null && state.mergedInto === null) return [answerRejected(state, given, verdict)]
  if (state.reworkRound >= given.policy.rework.mostRounds) return [closing(state, given, 'unsatisfied')]
  const because: Reason[] = [{
    code: verdict.solved ? 'REWORK_DISSATISFIED' : 'REWORK_UNSOLVED',
    params: { satisfaction: verdict.satisfaction, round: state.reworkRound + 1 },
    source: { policy: 'life-cycle', version: given.policy.version, entry: 'rework' },
  }]
  return [rework(state, given, because, 'callBack')]
}

const closing = (state: WorkOrderState, given: Given, outcome: 'satisfied' | 'unsatisfied' | 'unreachable'): WorkOrderEvent => ({
  type: 'WorkOrderClosed', at: given.now,
  data: { outcome, archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state) } },
})

/** The first time the same unit does it again; from the policy's round on a superior unit leads and the old lead helps. */
const rework = (state: WorkOrderState, given: Given, because: readonly Reason[], stopped: 'callBack' | null): WorkOrderEvent => {
  const round = state.reworkRound + 1
  const start = clockStarter(state, given)
  const total = state.closedAt === null ? [] : state.clocks.filter((clock) => clock.clockId === 'total').slice(-1).map((clock) => clock.no)
  const stop = stopped ? running(state, ['callBack']) : []
  const lead = leadOf(state)
  const no = state.assignments.length + 1
  if (!lead) {
    // A member that was never dispatched itself: its main order's lead unit does the rework.
    const unitCode = state.proposal.lead!
    return { type: 'ReworkOpened', at: given.now, data: { round, because, assignment: { no, unitCode, role: 'lead' }, clocks: { stop, resume: total, start: [start('rework', no)] } } }
  }
  const superior = round >= given.policy.rework.escalateFromRound ? (given.unit(lead.unitCode)?.superior ?? null) : null
  if (superior !== null && !state.assignments.some((assignment) => assignment.unitCode === superior && assignment.role === 'lead')) {
    return { type: 'ReworkEscalated', at: given.now, data: { round, because, lead: { no, unitCode: superior, role: 'lead' }, clocks: { stop, resume: total, start: [start('sign', no), start('rework', no)] } } }
  }
  return { type: 'ReworkOpened', at: given.now, data: { round, because, assignment: null, clocks: { stop, resume: total, start: [start('rework', lead.no)] } } }
}

export const callBackActions: Actions<CallBackCommand> = { openMemberCallBack, startCallBack, recordFailedCall, completeCallBack, evaluate, reopen, acceptRework }
