import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter } from '../clock-effects.ts'
import type { Given } from '../given.ts'
import { suspectedBehind } from '../fraud/suspicion.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { isOneOfAccused } from '../secrecy/accused.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import type { CallBackCommand } from './commands.ts'
import { closing, consequence } from './consequence.ts'
import { rework } from './rework.ts'

const awaitsVerdict = (state: WorkOrderState): GuardAnswer =>
  state.status === 'callBackPending' || (state.status === 'merged' && state.memberCallBack) ? null : refuse('WRONG_STATUS', { status: state.status })

/** Separation of duties: whoever handled, reviewed or took down the order, or belongs to a unit that held it, does not ask how it went. */
const notInvolved = (state: WorkOrderState, given: Given): GuardAnswer => {
  const account = accountOf(given)
  const isOfUnit = given.actor.kind === 'staff' && state.assignments.some((assignment) => given.actor.kind === 'staff' && assignment.unitCode === given.actor.unitCode)
  return isOfUnit || isOneOfAccused(state, given) || [state.registeredBy, ...state.handlers, ...state.centreReviewers].includes(account) ? refuse('CALL_BACK_BY_INVOLVED_PERSON') : null
}

/** T77: when the order it was attached to has its result, each member is asked for itself. */
export const openMemberCallBack: Action<'openMemberCallBack'> = {
  type: 'openMemberCallBack',
  actors: ['system'],
  isInternal: true,
  guard: (state) => (state.status === 'merged' && !state.memberCallBack ? null : refuse('NOTHING_DUE')),
  decide: (command, state, given) => [{ type: 'MemberCallBackOpened', at: given.now, data: { leadUnit: command.leadUnit, ...(command.main ? { main: command.main } : {}), clocks: { start: [clockStarter(state, given)('callBack')] } } }],
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
  decide: ({ type: _type, main, phoneMatches = [], ...verdict }, state, given) => suspectedBehind(
    [{ type: 'CallBackCompleted', at: given.now, data: { ...verdict, round: state.reworkRound, by: accountOf(given) } }, ...consequence(state, verdict, given, main ?? null)],
    state, phoneMatches, given,
  ),
}

/** T50: the requester judges without being called. */
export const evaluate: Action<'evaluate'> = {
  type: 'evaluate',
  actors: ['requester'],
  guard: awaitsVerdict,
  decide: ({ type: _type, main, phoneMatches = [], ...verdict }, state, given) => suspectedBehind(
    [{ type: 'RequesterEvaluated', at: given.now, data: { ...verdict, round: state.reworkRound } }, ...consequence(state, verdict, given, main ?? null)],
    state, phoneMatches, given,
  ),
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
    return [{ type: 'WorkOrderReopened', at: given.now, data: { textId: command.textId, textDigest: command.textDigest } }, rework(state, given, because)]
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

export const callBackActions: Actions<CallBackCommand> = { openMemberCallBack, startCallBack, recordFailedCall, completeCallBack, evaluate, reopen, acceptRework }
