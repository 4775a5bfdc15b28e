import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const pauseTransitions: readonly Transition[] = [
  { command: 'pauseHandling', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['HandlingPaused'], clocks: { change: ['handling', 'rework'] }, when: { zh: '须等他方，有佐证并已告知诉求人', en: 'something is waited for, shown, and the requester told' } },
  { command: 'resumeHandling', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated'], to: 'same', events: ['HandlingResumed'], clocks: { change: ['handling', 'rework'] }, when: { zh: '所等的已到', en: 'what was waited for is there' } },
  { command: 'addClue', from: 'any', to: 'same', events: ['ClueAdded', 'HandlingResumed'], clocks: { change: ['handling', 'rework'] }, when: { zh: '等的是诉求人', en: 'the requester was waited for' } },
  { command: 'tick', from: ['signPending', 'handling', 'escalated'], to: 'same', events: ['HandlingResumed'], clocks: { change: ['handling', 'rework'] }, when: { zh: '暂停满最长时间', en: 'the longest pause is over' } },
]
