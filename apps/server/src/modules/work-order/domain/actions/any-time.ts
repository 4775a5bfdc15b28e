import { refuse, type Reason } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { allRunning, clockStarter } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { inStatus } from '../guards.ts'
import { fractionOf } from '../sample.ts'
import { isOver, type Clock, type Lamp, type WorkOrderState } from '../state.ts'

const takesNoClue: readonly string[] = ['declined', 'archived', 'closed']

/** T72: the requester adds what they know while the order lives. */
export const addClue: Action<'addClue'> = {
  type: 'addClue',
  actors: ['requester', 'agent', 'webAgent'],
  guard: (state) => (takesNoClue.includes(state.status) ? refuse('WRONG_STATUS', { status: state.status }) : null),
  decide: ({ type: _type, ...facts }, _state, given) => [{ type: 'ClueAdded', at: given.now, data: facts }],
}

/** The other side of a member's clue: the order that is handled learns of it, because no unit holds the member itself. */
export const passOnClue: Action<'passOnClue'> = {
  type: 'passOnClue',
  actors: ['requester', 'agent', 'webAgent'],
  guard: () => null,
  // A member that left meanwhile, or a main order that is over, changes nothing here: the clue stands in the member's own history.
  decide: ({ type: _type, ...facts }, state, given) => state.members.includes(facts.memberId) && !takesNoClue.includes(state.status) ? [{ type: 'MemberClueAdded', at: given.now, data: facts }] : [],
}

/** T59: the requester asks to hurry, within the policy's limit; staff may any time. */
export const urge: Action<'urge'> = {
  type: 'urge',
  actors: ['requester', 'dispatcher', 'supervisor', 'leader', 'shiftLead'],
  guard(state, given) {
    if (isOver(state)) return refuse('WRONG_STATUS', { status: state.status })
    const tooSoon = given.actor.kind === 'requester' && state.urgedAt !== null && given.now - state.urgedAt < given.policy.urgeGapHours * 3_600_000
    return tooSoon ? refuse('URGED_RECENTLY', { hours: given.policy.urgeGapHours }) : null
  },
  decide: (command, _state, given) => [{ type: 'WorkOrderUrged', at: given.now, data: { by: given.actor.kind === 'requester' ? 'requester' : 'staff', text: command.text } }],
}

/** Time is a command too: lamps turn, windows end. What is no longer true when it arrives changes nothing. */
export const tick: Action<'tick'> = {
  type: 'tick',
  actors: ['system'],
  guard: (state) => (state.status === 'absent' ? refuse('ORDER_NOT_FOUND') : null),
  decide(_command, state, given) {
    const events: WorkOrderEvent[] = []
    for (const clock of state.clocks) {
      const lamp = lampAt(clock, given.now)
      if (clock.stoppedAt === null && severity[lamp] > severity[clock.lamp]) {
        events.push({ type: 'ClockTurned', at: given.now, data: { no: clock.no, clockId: clock.clockId, assignmentNo: clock.assignmentNo, lamp, dueAt: clock.dueAt } })
      }
    }
    for (const timer of state.timers.filter((candidate) => candidate.at !== null && candidate.at <= given.now)) {
      if (timer.timerId === 'archive' && inStatus(state, 'closed') === null) events.push({ type: 'WorkOrderArchived', at: given.now, data: {} })
      if (timer.timerId === 'answerWindow' && inStatus(state, 'directAnswered') === null) {
        events.push(sampledForCallBack(state, given) ?? { type: 'WorkOrderClosed', at: given.now, data: { outcome: 'answered', archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state) } } })
      }
    }
    return events
  },
}

/** T76: nobody objected to the answer; of some the requester is asked all the same. Which ones, the order number decides. */
const sampledForCallBack = (state: WorkOrderState, given: Given): WorkOrderEvent | null => {
  const share = given.policy.callBack.shareOfDirectAnswers
  if (fractionOf(state.orderNo) >= share) return null
  const because: Reason[] = [{ code: 'DIRECT_ANSWER_SAMPLED', params: { percent: Math.round(share * 1000) / 10 }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'callBack.shareOfDirectAnswers' } }]
  return { type: 'DirectAnswerSampled', at: given.now, data: { because, clocks: { start: [clockStarter(state, given)('callBack')] } } }
}

const severity: Record<Lamp, number> = { green: 0, yellow: 1, red: 2, black: 3 }

/** The lamp that a clock's times give at an instant. */
export const lampAt = (clock: Pick<Clock, 'warnAt' | 'redAt' | 'blackAt'>, now: number): Lamp => {
  if (clock.blackAt !== null && now >= clock.blackAt) return 'black'
  if (clock.redAt !== null && now > clock.redAt) return 'red'
  if (clock.warnAt !== null && now >= clock.warnAt) return 'yellow'
  return 'green'
}
