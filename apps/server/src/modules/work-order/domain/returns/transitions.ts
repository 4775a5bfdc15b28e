import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const returnsTransitions: readonly Transition[] = [
  { rule: 'T23', command: 'requestReturn', from: ['signPending', 'handling'], to: 'returnReview', events: ['ReturnRequested'], clocks: { start: ['returnReview'], stop: ['*'] } },
  { rule: 'T27', command: 'requestReturn', from: ['signPending', 'handling'], to: 'arbitration', events: ['ReturnRequested', 'DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity'], stop: ['*'] }, when: { zh: '第二次退单，或要退回给退过的单位', en: 'the second return, or towards a unit that returned it' } },
  { command: 'requestReturn', from: ['signPending', 'handling'], to: 'dispatchPending', events: ['ReturnRequested', 'QuestionReturnedToCentre'], clocks: { start: ['dispatch'], stop: ['*'] }, when: { zh: '咨询件转派到上限，由中心直接答复', en: 'a question passed on often enough: the centre answers it' } },
  { rule: 'T24', command: 'approveReturn', from: ['returnReview'], to: 'dispatchPending', events: ['ReturnApproved'], clocks: { start: ['dispatch'], stop: ['returnReview', '*'] } },
  { rule: 'T25', command: 'rejectReturn', from: ['returnReview'], to: 'handling', events: ['ReturnRejected'], clocks: { stop: ['returnReview'] } },
  { rule: 'T25', command: 'rejectReturn', from: ['returnReview'], to: 'signPending', events: ['ReturnRejected'], clocks: { stop: ['returnReview'] }, when: { zh: '尚未签收', en: 'not signed yet' } },
  { rule: 'T26', command: 'tick', from: ['returnReview'], to: 'handling', events: ['ReturnReviewExpired'], clocks: { stop: ['returnReview'] } },
  { rule: 'T26', command: 'tick', from: ['returnReview'], to: 'signPending', events: ['ReturnReviewExpired'], clocks: { stop: ['returnReview'] }, when: { zh: '尚未签收', en: 'not signed yet' } },
]
