import type { Transition } from '../transition.ts'

/** Behind the verdict and what it led to, in the same act. */
const byStaff = { zh: '评价之后：诉求人的号码是办过本件的人、或办过本件的单位的人登记的', en: 'behind the verdict: the requester\'s phone is that of somebody who handled it, or of a unit that had it' }

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const fraudTransitions: readonly Transition[] = [
  { command: 'completeCallBack', from: 'any', to: 'same', events: ['VerdictSuspected'], clocks: { start: ['suspicionReview'] }, when: byStaff },
  { command: 'evaluate', from: 'any', to: 'same', events: ['VerdictSuspected'], clocks: { start: ['suspicionReview'] }, when: byStaff },
  { command: 'dismissSuspicion', from: 'any', to: 'same', events: ['SuspicionDismissed'], clocks: { stop: ['suspicionReview'] }, when: { zh: '审查后排除', en: 'looked into, and nothing found' } },
  { rule: 'T67', command: 'confirmFraud', from: ['closed'], to: 'rework', events: ['FraudConfirmed', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['exclusionReview', 'appealReview', 'suspicionReview'], resume: ['total'] } },
  { rule: 'T67', command: 'confirmFraud', from: ['closed'], to: 'escalated', events: ['FraudConfirmed', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['exclusionReview', 'appealReview', 'suspicionReview'], resume: ['total'] } },
]
