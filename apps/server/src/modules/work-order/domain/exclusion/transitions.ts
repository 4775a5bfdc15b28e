import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const exclusionTransitions: readonly Transition[] = [
  { rule: 'T64', command: 'applyExclusion', from: ['closed'], to: 'same', events: ['ExclusionApplied'], clocks: { start: ['exclusionReview'] } },
  { rule: 'T65', command: 'voteOnExclusion', from: ['closed'], to: 'same', events: ['ExclusionVoted'] },
  { rule: 'T65', command: 'voteOnExclusion', from: ['closed'], to: 'same', events: ['ExclusionVoted', 'ExclusionGranted'], clocks: { stop: ['exclusionReview'] } },
  { rule: 'T65', command: 'voteOnExclusion', from: ['closed'], to: 'same', events: ['ExclusionVoted', 'ExclusionRefused'], clocks: { stop: ['exclusionReview'] } },
  { rule: 'T65', command: 'voteOnExclusion', from: ['closed'], to: 'same', events: ['ExclusionVoted', 'ExclusionUpheld'], clocks: { stop: ['appealReview'] }, when: { zh: '诉求人申诉', en: 'on the requester\'s appeal' } },
  { rule: 'T65', command: 'voteOnExclusion', from: ['closed'], to: 'same', events: ['ExclusionVoted', 'ExclusionLifted'], clocks: { stop: ['appealReview'] }, when: { zh: '诉求人申诉', en: 'on the requester\'s appeal' } },
  { rule: 'T65', command: 'tick', from: ['closed'], to: 'same', events: ['ExclusionRefused'], clocks: { stop: ['exclusionReview'] }, when: { zh: '逾时未决：不予剔除', en: 'not decided in time: the verdict counts' } },
  { rule: 'T65', command: 'tick', from: ['closed'], to: 'same', events: ['ExclusionLifted'], clocks: { stop: ['appealReview'] }, when: { zh: '申诉逾时未决：撤销剔除', en: 'an appeal not decided in time: the verdict counts' } },
  { command: 'appealExclusion', from: ['closed'], to: 'same', events: ['ExclusionAppealed'], clocks: { start: ['appealReview'] }, when: { zh: '剔除后诉求人申诉一次', en: 'the requester objects once' } },
]
