import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const supervisionTransitions: readonly Transition[] = [
  { rule: 'T59', command: 'urge', from: ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult', 'returnReview', 'arbitration', 'signPending', 'handling', 'escalated', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework'], to: 'same', events: ['WorkOrderUrged'] },
]
