import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const eventClusterTransitions: readonly Transition[] = [
  { rule: 'T15', command: 'attach', from: ['intakePending'], to: 'merged', events: ['RequestAccepted', 'WorkOrderMerged'], clocks: { start: ['total', 'dispatch'], stop: ['intake', 'dispatch'] } },
  { rule: 'T15', command: 'attach', from: ['dispatchPending'], to: 'merged', events: ['WorkOrderMerged'], clocks: { stop: ['dispatch'] } },
  { rule: 'T15', command: 'join', from: ['intakePending', 'dispatchPending', 'signPending', 'handling', 'escalated', 'unitReview', 'centreReview', 'rework'], to: 'same', events: ['MemberJoined'] },
  { rule: 'T15', command: 'leave', from: ['dispatchPending', 'signPending', 'handling', 'escalated', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework', 'closed'], to: 'same', events: ['MemberLeft'] },
  { command: 'split', from: ['intakePending', 'dispatchPending'], to: 'same', events: ['WorkOrderSplit'], when: { zh: '一件诉求里的几件事分开', en: 'several demands of one request' } },
]
