import { refuse, type Reason } from '@suban/domain-kit'
import type { OnTime } from '../action.ts'
import { clockStarter, running, runningOf } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import type { GuardAnswer } from '../guards.ts'
import { isOpenShare, leadOf, type WorkOrderState } from '../state.ts'
import { whistleClocks } from '../whistle/state.ts'
import { leadPath } from './path.ts'

/** 反互踢 6: a question that was passed on so often and still has no answer goes back to the centre instead of to one more unit. */
export const isPassedOnEnough = (state: WorkOrderState, given: Given): boolean => state.kind === 'consultation' && leadPath(state).length >= given.policy.handingOn.questionForwards

/** The centre answers it itself: nobody hands it on any more. */
export const questionsStay = (state: WorkOrderState): GuardAnswer => (state.isBackAtCentre && state.kind === 'consultation' ? refuse('QUESTION_STAYS_AT_CENTRE') : null)

/** Clocks of what the lead has asked of others. */
const askedOfOthers = ['leadOffer', 'escalationReview', ...Object.values(whistleClocks)]

/** Back to the centre for a direct answer, whatever the units think of it. */
export const questionReturned = (state: WorkOrderState, given: Given, cause: 'return' | 'onward' | 'time'): WorkOrderEvent => {
  const because: Reason = {
    code: { return: 'QUESTION_UNIT_RETURNS', onward: 'QUESTION_UNIT_PASSES_ON', time: 'QUESTION_TIME_UP' }[cause], params: { forwards: leadPath(state).length },
    source: { policy: 'life-cycle', version: given.policy.version, entry: 'handingOn.questionForwards' },
  }
  const open = state.assignments.filter(isOpenShare).map((share) => share.no)
  return { type: 'QuestionReturnedToCentre', at: given.now, data: { takenBack: open, because: [because], clocks: { stop: [...runningOf(state, open), ...running(state, askedOfOthers)], start: [clockStarter(state, given)('dispatch')] } } }
}

/** The unit that has it did not answer in time. */
export const questionTimeIsUp: OnTime = (state, given) => {
  const lead = leadOf(state)
  if (!lead || !['signPending', 'handling'].includes(state.status) || state.results.length > 0 || state.reworkRound > 0 || state.ruling || !isPassedOnEnough(state, given)) return []
  const clock = state.clocks.findLast((one) => one.assignmentNo === lead.no && one.clockId === 'handling' && one.stoppedAt === null)
  return clock && clock.redAt !== null && given.now > clock.redAt ? [questionReturned(state, given, 'time')] : []
}
