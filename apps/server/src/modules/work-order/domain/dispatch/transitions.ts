import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const dispatchTransitions: readonly Transition[] = [
  { rule: 'T18', command: 'dispatch', from: ['dispatchPending'], to: 'signPending', events: ['WorkOrderDispatched'], clocks: { start: ['sign', 'handling'], stop: ['dispatch'] } },
  { rule: 'T27', command: 'dispatch', from: ['dispatchPending'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeDistrict', 'disputeCity', 'sign', 'handling'], stop: ['dispatch'] }, when: { zh: '派给退过本单的单位，或转派过多', en: 'to a unit that returned it, or passed on too often' } },
  { rule: 'T19', command: 'dispatchToDistrict', from: ['dispatchPending'], to: 'signPending', events: ['DispatchedToDistrict'], clocks: { start: ['onwardDispatch', 'handling'], stop: ['dispatch'] } },
  { rule: 'T27', command: 'dispatchToDistrict', from: ['dispatchPending'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeCity', 'sign', 'handling'], stop: ['dispatch'] }, when: { zh: '区级平台退过本单，或转派过多', en: 'the platform returned it, or it was passed on too often' } },
  { rule: 'T20', command: 'onwardDispatch', from: ['signPending'], to: 'same', events: ['DispatchedOnward'], clocks: { start: ['sign', 'handling'], stop: ['sign', 'onwardDispatch', 'handling'] } },
  { rule: 'T27', command: 'onwardDispatch', from: ['signPending'], to: 'arbitration', events: ['DisputeOpened'], clocks: { start: ['disputeCity'] }, when: { zh: '要转给退过本单的单位', en: 'to a unit that returned it' } },
  { command: 'onwardDispatch', from: ['signPending'], to: 'dispatchPending', events: ['QuestionReturnedToCentre'], clocks: { start: ['dispatch'], stop: ['*'] }, when: { zh: '咨询件转派到上限，由中心直接答复', en: 'a question passed on often enough: the centre answers it' } },
  { command: 'tick', from: ['signPending', 'handling'], to: 'dispatchPending', events: ['QuestionReturnedToCentre'], clocks: { start: ['dispatch'], stop: ['*'] }, when: { zh: '咨询件转派到上限仍未按时答复', en: 'a question passed on often enough was not answered in time' } },
  { command: 'undo', from: ['signPending'], to: 'dispatchPending', events: ['DispatchTakenBack'], clocks: { stop: ['sign', 'onwardDispatch', 'handling'], resume: ['dispatch'] }, when: { zh: '期限内、无人动过，由本人撤回', en: 'within seconds, by whoever did it, before anybody acted' } },
  { command: 'undo', from: ['merged'], to: 'dispatchPending', events: ['MergeTakenBack'], clocks: { resume: ['dispatch'] }, when: { zh: '期限内、无人动过，由本人撤回', en: 'within seconds, by whoever did it, before anybody acted' } },
]
