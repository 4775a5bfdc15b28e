import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const handlingTransitions: readonly Transition[] = [
  { rule: 'T21', command: 'signFor', from: ['signPending'], to: 'handling', events: ['AssignmentSigned'], clocks: { start: ['firstContact'], stop: ['sign', 'onwardDispatch'] } },
  { rule: 'T21', command: 'signFor', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended'], to: 'same', events: ['AssignmentSigned'], clocks: { start: ['firstContact'], stop: ['sign', 'onwardDispatch'] } },
  { rule: 'T31', command: 'recordFirstContact', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'rework', 'suspended'], to: 'same', events: ['RequesterContacted'], clocks: { stop: ['firstContact'] } },
  { rule: 'T32', command: 'addProgress', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'rework', 'suspended'], to: 'same', events: ['ProgressAdded'] },
  { rule: 'T45', command: 'submitResult', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended'], to: 'same', events: ['ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['leadOffer'], change: ['handling', 'rework'] } },
  { rule: 'T45', command: 'submitResult', from: ['handling', 'escalated'], to: 'unitReview', events: ['ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['handling', 'unitReview', 'sign', 'rework', 'leadOffer', 'escalationReview'], change: ['handling', 'rework'] } },
  { rule: 'T45', command: 'submitResult', from: ['returnReview'], to: 'unitReview', events: ['ReturnMooted', 'ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['returnReview', 'handling', 'sign', 'unitReview'], change: ['handling'] }, when: { zh: '审核期间已办完，退单不再审', en: 'handled meanwhile: the return is not judged any more' } },
  { rule: 'T45', command: 'submitResult', from: ['arbitration'], to: 'unitReview', events: ['DisputeSettled', 'ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['disputeDistrict', 'disputeCity', 'handling', 'sign', 'unitReview'], change: ['handling'] }, when: { zh: '裁定前已办完，争议了结', en: 'handled before anybody ruled: the dispute is settled' } },
  { rule: 'T46', command: 'approveResult', from: ['unitReview'], to: 'centreReview', events: ['ResultApprovedByUnit'], clocks: { start: ['centreReview'], stop: ['rework', 'unitReview', 'handling'] } },
  { rule: 'T46', command: 'approveResult', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended'], to: 'same', events: ['ResultApprovedByUnit'], clocks: { stop: ['handling', 'unitReview', 'rework'] } },
  { rule: 'T47', command: 'rejectResult', from: ['unitReview'], to: 'handling', events: ['ResultRejectedByUnit'], clocks: { stop: ['unitReview'] } },
  { rule: 'T47', command: 'rejectResult', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended'], to: 'same', events: ['ResultRejectedByUnit'], clocks: { stop: ['unitReview'] } },
]
