import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const terminationTransitions: readonly Transition[] = [
  { rule: 'T62a', command: 'applyTermination', from: ['handling', 'escalated', 'unitReview', 'centreReview', 'suspended'], to: 'same', events: ['TerminationApplied'], clocks: { start: ['terminationReview'] } },
  { rule: 'T62', command: 'voteOnTermination', from: ['handling', 'escalated', 'unitReview', 'centreReview', 'suspended'], to: 'same', events: ['TerminationVoted'] },
  { rule: 'T62', command: 'voteOnTermination', from: ['handling', 'escalated', 'unitReview', 'centreReview', 'suspended'], to: 'same', events: ['TerminationVoted', 'TerminationRefused'], clocks: { stop: ['terminationReview'] } },
  { rule: 'T62', command: 'voteOnTermination', from: ['handling', 'escalated', 'unitReview', 'centreReview', 'suspended'], to: 'terminated', events: ['TerminationVoted', 'WorkOrderTerminated'], clocks: { stop: ['*'] } },
  { rule: 'T62', command: 'tick', from: 'any', to: 'same', events: ['TerminationRefused'], clocks: { stop: ['terminationReview'] }, when: { zh: '逾时未决：不予终止', en: 'not decided in time: it goes on' } },
  { rule: 'T63', command: 'appealTermination', from: ['terminated'], to: 'handling', events: ['TerminationAppealed'], clocks: { start: ['handling'], resume: ['total'] } },
]
