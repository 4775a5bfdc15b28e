import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { inStatus, withoutMembers } from '../guards.ts'
import { notWhoDeclined } from '../intake/decline.ts'
import { fractionOf } from '../sample.ts'
import { hasRunOut, type WorkOrderState } from '../state.ts'
import type { DirectAnswerCommand } from './commands.ts'

/** T05: a consultation is answered on the spot; the order is kept. */
export const answerDirectly: Action<'answerDirectly'> = {
  type: 'answerDirectly',
  actors: ['agent', 'webAgent', 'shiftLead'],
  guard: (state, given) => inStatus(state, 'intakePending', 'dispatchPending') ?? withoutMembers(state) ?? notWhoDeclined(state, given) ?? (state.kind === 'consultation' ? null : refuse('NOT_A_CONSULTATION')),
  decide: (command, state, given) => [{
    type: 'RequestAnswered', at: given.now,
    data: {
      answer: command.answer, basis: command.basis, closesAt: given.now + given.policy.answerWindowHours * 3_600_000,
      clocks: { stop: running(state, ['intake', 'appealReview', 'dispatch']) },
    },
  }],
}

/** T06: the requester finds the answer wrong; it becomes a work order. A call-back officer hears it in the call-back of a sampled answer. */
export const rejectAnswer: Action<'rejectAnswer'> = {
  type: 'rejectAnswer',
  actors: ['requester'],
  guard(state, given) {
    const closesAt = state.timers.find((timer) => timer.timerId === 'answerWindow')?.at ?? null
    return inStatus(state, 'directAnswered') ?? (closesAt !== null && given.now > closesAt ? refuse('ANSWER_WINDOW_OVER', { hours: given.policy.answerWindowHours }) : null)
  },
  decide: (command, state, given) => [answerRejected(state, given, command)],
}

/** A direct answer did not hold: somebody is to be found who handles it. */
export const answerRejected = (state: WorkOrderState, given: Given, { textId, textDigest }: { readonly textId: string | null; readonly textDigest: string | null }): WorkOrderEvent => {
  const start = clockStarter(state, given)
  const total = state.clocks.some((clock) => clock.clockId === 'total') ? [] : [start('total', null, state.registeredAt)]
  return { type: 'AnswerRejected', at: given.now, data: { textId, textDigest, clocks: { stop: running(state, ['callBack']), start: [...total, start('dispatch')] } } }
}

/** T75, T76: the window in which the answer may be rejected ends. */
export const answerWindowEnds: OnTime = (state, given) => {
  if (state.status !== 'directAnswered' || !hasRunOut(state, 'answerWindow', given.now)) return []
  return [sampledForCallBack(state, given)
    ?? { type: 'WorkOrderClosed', at: given.now, data: { outcome: 'answered', archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state) } } }]
}

/** T76: nobody objected to the answer; of some the requester is asked all the same. Which ones, the order number decides. */
const sampledForCallBack = (state: WorkOrderState, given: Given): WorkOrderEvent | null => {
  const share = given.policy.callBack.shareOfDirectAnswers
  if (fractionOf(state.orderNo) >= share) return null
  const because: Reason[] = [{ code: 'DIRECT_ANSWER_SAMPLED', params: { percent: Math.round(share * 1000) / 10 }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'callBack.shareOfDirectAnswers' } }]
  return { type: 'DirectAnswerSampled', at: given.now, data: { because, clocks: { start: [clockStarter(state, given)('callBack')] } } }
}

export const directAnswerActions: Actions<DirectAnswerCommand> = { answerDirectly, rejectAnswer }
