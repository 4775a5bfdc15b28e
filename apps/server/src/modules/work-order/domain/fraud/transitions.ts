import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const fraudTransitions: readonly Transition[] = [
  { rule: 'T67', command: 'confirmFraud', from: ['closed'], to: 'rework', events: ['FraudConfirmed', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] } },
  { rule: 'T67', command: 'confirmFraud', from: ['closed'], to: 'escalated', events: ['FraudConfirmed', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] } },
]
