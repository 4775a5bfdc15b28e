import type { Transition } from '../transition.ts'

const taken = { start: ['handling', 'sign', 'firstContact'], stop: ['leadOffer', 'escalationReview', 'firstContact', 'unitReview'], change: ['handling', 'rework'] }

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const escalationTransitions: readonly Transition[] = [
  { rule: 'T39', command: 'requestEscalation', from: ['handling', 'escalated'], to: 'same', events: ['EscalationRequested'], clocks: { start: ['escalationReview'] } },
  { rule: 'T39', command: 'decideEscalation', from: ['handling', 'escalated'], to: 'escalated', events: ['WorkOrderEscalated'], clocks: taken, when: { zh: '上级或督办员接手', en: 'the superior or the supervisor takes it up' } },
  { rule: 'T39', command: 'decideEscalation', from: ['handling', 'escalated'], to: 'same', events: ['EscalationDeclined'], clocks: { stop: ['escalationReview'] }, when: { zh: '不提级', en: 'it stays where it is' } },
  { rule: 'T39', command: 'escalate', from: ['handling', 'escalated', 'rework'], to: 'escalated', events: ['WorkOrderEscalated'], clocks: taken, when: { zh: '督办员直接提级（重办中为 T57）', en: 'by the supervisor (T57 out of a rework)' } },
  { rule: 'T40', command: 'handBack', from: ['escalated'], to: 'handling', events: ['WorkOrderHandedBack'], clocks: { start: ['handling', 'firstContact'], stop: ['handling', 'firstContact', 'unitReview', 'sign', 'escalationReview', '*'], change: ['handling', 'rework'] } },
  { rule: 'T40', command: 'handBack', from: ['handling'], to: 'same', events: ['WorkOrderHandedBack'], clocks: { start: ['handling', 'firstContact'], stop: ['handling', 'rework', 'escalationReview', '*'] }, when: { zh: '上级的回单被退回以后', en: 'after the superior’s reply was sent back' } },
]
