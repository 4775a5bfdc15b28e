import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const disputeTransitions: readonly Transition[] = [
  { rule: 'T27', command: 'openDispute', from: ['returnReview'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity'], stop: ['returnReview'] } },
  { rule: 'T27', command: 'openDispute', from: ['dispatchPending'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity', 'sign', 'handling'], stop: ['dispatch'] }, when: { zh: '首接单位先行办理', en: 'the first receiver handles meanwhile' } },
  { command: 'submitStatement', from: ['arbitration'], to: 'same', events: ['StatementSubmitted'] },
  { rule: 'T29', command: 'escalateDispute', from: ['arbitration'], to: 'same', events: ['DisputeEscalated'], clocks: { start: ['disputeCity'], stop: ['disputeDistrict'] } },
  { rule: 'T29', command: 'tick', from: ['arbitration'], to: 'same', events: ['DisputeEscalated'], clocks: { start: ['disputeCity'], stop: ['disputeDistrict'] }, when: { zh: '区级裁定钟到期', en: 'the district did not rule in time' } },
  { rule: 'T28', command: 'award', from: ['arbitration'], to: 'signPending', events: ['DisputeAwarded'], clocks: { start: ['sign', 'handling'], stop: ['disputeDistrict', 'disputeCity', '*'], change: ['handling'] } },
  { rule: 'T28', command: 'award', from: ['arbitration'], to: 'handling', events: ['DisputeAwarded'], clocks: { start: ['sign', 'handling'], stop: ['disputeDistrict', 'disputeCity', '*'], change: ['handling'] }, when: { zh: '先办的单位已签收，裁定仍由其主办', en: 'the ruling leaves it with the unit that handles it already' } },
  { rule: 'T30', command: 'tick', from: ['arbitration'], to: 'signPending', events: ['DisputeDefaulted'], clocks: { stop: ['disputeCity', '*'], start: ['sign', 'handling'] }, when: { zh: '市级裁定钟到期，由首接单位办理', en: 'the city did not rule in time: the first receiver keeps it' } },
  { rule: 'T30', command: 'tick', from: ['arbitration'], to: 'handling', events: ['DisputeDefaulted'], clocks: { stop: ['disputeCity'] }, when: { zh: '市级裁定钟到期，由首接单位办理', en: 'the city did not rule in time: the first receiver keeps it' } },
]
