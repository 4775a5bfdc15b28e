import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const dispatchTransitions: readonly Transition[] = [
  { rule: 'T18', command: 'dispatch', from: ['dispatchPending'], to: 'signPending', events: ['WorkOrderDispatched'], clocks: { start: ['sign', 'handling'], stop: ['dispatch'] } },
  { command: 'undo', from: ['signPending'], to: 'dispatchPending', events: ['DispatchTakenBack'], clocks: { stop: ['sign', 'handling'], resume: ['dispatch'] }, when: { zh: '期限内、无人动过，由本人撤回', en: 'within seconds, by whoever did it, before anybody acted' } },
  { command: 'undo', from: ['merged'], to: 'dispatchPending', events: ['MergeTakenBack'], clocks: { resume: ['dispatch'] }, when: { zh: '期限内、无人动过，由本人撤回', en: 'within seconds, by whoever did it, before anybody acted' } },
]
