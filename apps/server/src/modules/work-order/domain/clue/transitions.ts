import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const clueTransitions: readonly Transition[] = [
  { rule: 'T72', command: 'addClue', from: ['intakePending', 'emergencyTransferred', 'dispatchPending', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework', 'directAnswered', 'merged', 'suspended'], to: 'same', events: ['ClueAdded'] },
  { rule: 'T72', command: 'passOnClue', from: 'any', to: 'same', events: ['MemberClueAdded'] },
]
