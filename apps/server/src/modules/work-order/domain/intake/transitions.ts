import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const intakeTransitions: readonly Transition[] = [
  { rule: 'T03', command: 'register', from: ['absent'], to: 'dispatchPending', events: ['RequestRegistered', 'RequestAccepted'], clocks: { start: ['total', 'dispatch'] }, when: { zh: '话务台当场受理', en: 'accepted at the desk' } },
  { rule: 'T02', command: 'register', from: ['absent'], to: 'intakePending', events: ['RequestRegistered'], clocks: { start: ['intake'] } },
  { command: 'importHistory', from: ['dispatchPending'], to: 'closed', events: ['HistoryImported', 'WorkOrderClosed'], clocks: { stop: ['total', 'dispatch'] }, when: { zh: '别的平台办过的工单，历史照录', en: 'history of another platform' } },
  { command: 'importHistory', from: ['dispatchPending'], to: 'same', events: ['HistoryImported'], when: { zh: '别的平台办过的工单，历史照录', en: 'history of another platform' } },
  { rule: 'T04', command: 'accept', from: ['intakePending'], to: 'dispatchPending', events: ['RequestAccepted'], clocks: { start: ['total', 'dispatch'], stop: ['intake', 'appealReview'] } },
  { rule: 'T10', command: 'decline', from: ['intakePending', 'dispatchPending'], to: 'declined', events: ['RequestDeclined'], clocks: { stop: ['*'] } },
  { rule: 'T10', command: 'decline', from: ['intakePending', 'dispatchPending'], to: 'same', events: ['DeclineProposed'], clocks: { start: ['declineReview'] }, when: { zh: '须经值班长确认', en: 'to be confirmed by the shift lead' } },
  { rule: 'T10', command: 'confirmDecline', from: ['intakePending', 'dispatchPending'], to: 'declined', events: ['RequestDeclined'], clocks: { stop: ['declineReview', '*'] } },
  { rule: 'T10', command: 'rejectDecline', from: ['intakePending', 'dispatchPending'], to: 'same', events: ['DeclineRejected'], clocks: { stop: ['declineReview'] } },
  { rule: 'T11', command: 'appealRefusal', from: ['declined'], to: 'intakePending', events: ['RefusalAppealed'], clocks: { start: ['appealReview'], resume: ['total'] } },
  { rule: 'T69', command: 'reclassify', from: ['intakePending', 'dispatchPending'], to: 'same', events: ['RequestReclassified'], clocks: { change: ['*'] } },
  {
    rule: 'T69', command: 'reclassify', from: ['infoNeeded', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'suspended', 'unitReview', 'centreReview', 'callBackPending', 'callingBack', 'rework'],
    to: 'same', events: ['RequestReclassified'], clocks: { change: ['*'] }, when: { zh: '派单员、值班长；改变时限类别的由未派此单的值班长', en: 'dispatcher or shift lead; another deadline class by a shift lead who did not dispatch it' },
  },
]
