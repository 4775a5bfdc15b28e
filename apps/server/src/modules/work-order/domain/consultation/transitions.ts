import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const consultationTransitions: readonly Transition[] = [
  { rule: 'T16', command: 'openConsult', from: ['dispatchPending'], to: 'preConsult', events: ['ConsultationOpened'], clocks: { start: ['consultation'], change: ['dispatch'] } },
  { command: 'giveOpinion', from: ['preConsult'], to: 'same', events: ['OpinionGiven'] },
  { rule: 'T17', command: 'decideAssignee', from: ['preConsult'], to: 'signPending', events: ['AssigneeDecided'], clocks: { start: ['sign', 'handling'], stop: ['consultation', 'dispatch'] } },
  { rule: 'T27', command: 'decideAssignee', from: ['preConsult'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity', 'sign', 'handling'], stop: ['consultation', 'dispatch'] }, when: { zh: '指定的单位退过本单，或转派过多', en: 'to a unit that returned it, or passed on too often' } },
  { rule: 'T27', command: 'tick', from: ['preConsult'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity', 'sign', 'handling'], stop: ['consultation', 'dispatch'] }, when: { zh: '会商逾期未指定', en: 'the consultation ended without a decision' } },
]
