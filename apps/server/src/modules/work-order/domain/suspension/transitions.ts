import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const suspensionTransitions: readonly Transition[] = [
  { rule: 'T41a', command: 'applySuspension', from: ['handling', 'escalated'], to: 'same', events: ['SuspensionApplied'], clocks: { start: ['suspensionReview'] } },
  { rule: 'T41', command: 'decideSuspension', from: ['handling', 'escalated'], to: 'same', events: ['SuspensionPassedOn'], clocks: { start: ['suspensionReview'], stop: ['suspensionReview'] }, when: { zh: '区级审核通过', en: 'the district found it good' } },
  { rule: 'T41', command: 'decideSuspension', from: ['handling', 'escalated'], to: 'suspended', events: ['SuspensionApproved'], clocks: { start: ['suspensionCheck'], stop: ['suspensionReview', 'extensionReview', 'leadOffer', 'escalationReview'], change: ['handling', 'rework'] } },
  { rule: 'T41', command: 'decideSuspension', from: ['handling', 'escalated'], to: 'same', events: ['SuspensionRefused'], clocks: { stop: ['suspensionReview'] } },
  { rule: 'T41', command: 'tick', from: 'any', to: 'same', events: ['SuspensionLapsed'], clocks: { stop: ['suspensionReview'] }, when: { zh: '逾时未审：不予挂账', en: 'not examined in time: not suspended' } },
  { rule: 'T42', command: 'reportMilestone', from: ['suspended'], to: 'same', events: ['MilestoneReported'], clocks: { start: ['suspensionCheck'], stop: ['suspensionCheck'] } },
  { rule: 'T42', command: 'tick', from: ['suspended'], to: 'same', events: ['MilestoneMissed'], when: { zh: '节点逾期', en: 'the day of a milestone passed' } },
  { rule: 'T43', command: 'clearSuspension', from: ['suspended'], to: 'same', events: ['ClearanceSubmitted'], clocks: { start: ['suspensionReview'] } },
  { rule: 'T43', command: 'verifyClearance', from: ['suspended'], to: 'same', events: ['ClearanceRefused'], clocks: { stop: ['suspensionReview'] } },
  { rule: 'T43', command: 'verifyClearance', from: ['suspended'], to: 'unitReview', events: ['SuspensionCleared', 'ResultSubmitted'], clocks: { start: ['unitReview'], stop: ['suspensionCheck', 'suspensionReview', 'handling', 'rework', 'sign', 'unitReview'], change: ['handling', 'rework'] } },
  { rule: 'T44', command: 'tick', from: ['suspended'], to: 'handling', events: ['SuspensionExpired'], clocks: { stop: ['suspensionCheck', 'suspensionReview'], change: ['handling', 'rework'] } },
  { rule: 'T44', command: 'tick', from: ['suspended'], to: 'escalated', events: ['SuspensionExpired'], clocks: { stop: ['suspensionCheck', 'suspensionReview'], change: ['handling', 'rework'] } },
]
