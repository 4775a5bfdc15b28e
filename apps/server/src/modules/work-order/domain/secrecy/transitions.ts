import type { Transition } from '../transition.ts'

const alive = ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework', 'directAnswered', 'merged', 'suspended'] as const

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const secrecyTransitions: readonly Transition[] = [
  { rule: 'T70', command: 'changeSecrecy', from: alive, to: 'same', events: ['SecrecyChanged'] },
  { command: 'nameAccused', from: alive, to: 'same', events: ['AccusedUnitsNamed'], when: { zh: '诉求针对某单位', en: 'the request is against a unit' } },
  { command: 'nameAccused', from: ['signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework', 'suspended'], to: 'dispatchPending', events: ['AccusedUnitsNamed', 'OrderTakenFromAccused'], clocks: { start: ['dispatch'], stop: ['*'] }, when: { zh: '被投诉单位正在主办', en: 'the accused unit leads' } },
]
