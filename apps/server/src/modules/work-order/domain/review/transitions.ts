import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const reviewTransitions: readonly Transition[] = [
  { rule: 'T48', command: 'passReview', from: ['centreReview'], to: 'callBackPending', events: ['ResultPassedByCentre'], clocks: { start: ['callBack'], stop: ['centreReview'] } },
  { rule: 'T49', command: 'sendBack', from: ['centreReview'], to: 'handling', events: ['ResultSentBackByCentre'], clocks: { start: ['rework', 'handling'], stop: ['centreReview'] } },
]
