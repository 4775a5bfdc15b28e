import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const handlingTransitions: readonly Transition[] = [
  { rule: 'T21', command: 'signFor', from: ['signPending'], to: 'handling', events: ['AssignmentSigned'], clocks: { start: ['firstContact'], stop: ['sign'] } },
  { rule: 'T21', command: 'signFor', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['AssignmentSigned'], clocks: { start: ['firstContact'], stop: ['sign'] } },
  { rule: 'T31', command: 'recordFirstContact', from: ['signPending', 'handling', 'escalated', 'unitReview', 'rework'], to: 'same', events: ['RequesterContacted'], clocks: { stop: ['firstContact'] } },
  { rule: 'T32', command: 'addProgress', from: ['signPending', 'handling', 'escalated', 'unitReview', 'rework'], to: 'same', events: ['ProgressAdded'] },
  { rule: 'T45', command: 'submitResult', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['leadOffer'] } },
  { rule: 'T45', command: 'submitResult', from: ['handling', 'escalated'], to: 'unitReview', events: ['ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['handling', 'unitReview', 'sign', 'rework', 'leadOffer', 'escalationReview'] } },
  { rule: 'T46', command: 'approveResult', from: ['unitReview'], to: 'centreReview', events: ['ResultApprovedByUnit'], clocks: { start: ['centreReview'], stop: ['rework', 'unitReview', 'handling'] } },
  { rule: 'T46', command: 'approveResult', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['ResultApprovedByUnit'], clocks: { stop: ['handling', 'unitReview', 'rework'] } },
  { rule: 'T47', command: 'rejectResult', from: ['unitReview'], to: 'handling', events: ['ResultRejectedByUnit'], clocks: { stop: ['unitReview'] } },
  { rule: 'T47', command: 'rejectResult', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['ResultRejectedByUnit'], clocks: { stop: ['unitReview'] } },
]
