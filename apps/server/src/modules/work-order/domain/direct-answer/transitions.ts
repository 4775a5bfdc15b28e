import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const directAnswerTransitions: readonly Transition[] = [
  { rule: 'T05', command: 'answerDirectly', from: ['intakePending', 'dispatchPending'], to: 'directAnswered', events: ['RequestAnswered'], clocks: { stop: ['dispatch', 'intake', 'appealReview'] } },
  { rule: 'T06', command: 'rejectAnswer', from: ['directAnswered'], to: 'dispatchPending', events: ['AnswerRejected'], clocks: { start: ['dispatch', 'total'] } },
  { rule: 'T76', command: 'tick', from: ['directAnswered'], to: 'callBackPending', events: ['DirectAnswerSampled'], clocks: { start: ['callBack'] } },
  { rule: 'T75', command: 'tick', from: ['directAnswered'], to: 'closed', events: ['WorkOrderClosed'], clocks: { stop: ['total'] } },
]
