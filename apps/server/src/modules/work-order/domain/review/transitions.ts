import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const reviewTransitions: readonly Transition[] = [
  { rule: 'T48', command: 'passReview', from: ['centreReview'], to: 'callBackPending', events: ['ResultPassedByCentre'], clocks: { start: ['callBack'], stop: ['centreReview', 'terminationReview'] } },
  { rule: 'T48', command: 'passReview', from: ['centreReview'], to: 'closed', events: ['ResultPassedByCentre', 'WorkOrderClosed'], clocks: { stop: ['centreReview', 'terminationReview', 'total'] }, when: { zh: '诉求人已撤回，为并入的诉求办完', en: 'the requester has withdrawn; handled for those who joined' } },
  { rule: 'T49', command: 'sendBack', from: ['centreReview'], to: 'handling', events: ['ResultSentBackByCentre'], clocks: { start: ['rework', 'handling'], stop: ['centreReview'] } },
]
