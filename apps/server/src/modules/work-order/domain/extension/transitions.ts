import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const extensionTransitions: readonly Transition[] = [
  { rule: 'T37', command: 'requestExtension', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['ExtensionRequested'], clocks: { start: ['extensionReview'] } },
  { rule: 'T38', command: 'decideExtension', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview'], to: 'same', events: ['ExtensionGranted'], clocks: { stop: ['extensionReview'], change: ['handling', 'rework'] } },
  { rule: 'T38', command: 'decideExtension', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview'], to: 'same', events: ['ExtensionRefused'], clocks: { stop: ['extensionReview'] } },
  { rule: 'T38', command: 'tick', from: 'any', to: 'same', events: ['ExtensionLapsed'], clocks: { stop: ['extensionReview'] }, when: { zh: '逾时未审：不予延期', en: 'not decided in time: not granted' } },
]
