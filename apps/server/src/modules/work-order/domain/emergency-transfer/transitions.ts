import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const emergencyTransferTransitions: readonly Transition[] = [
  { rule: 'T12', command: 'transferEmergency', from: ['intakePending', 'infoNeeded', 'dispatchPending'], to: 'emergencyTransferred', events: ['RequestTransferred'], clocks: { start: ['transferReceipt'], stop: ['intake', 'appealReview', 'declineReview', 'infoWait', 'dispatch'] } },
  { rule: 'T12', command: 'register', from: ['absent'], to: 'emergencyTransferred', events: ['RequestRegistered', 'RequestTransferred'], clocks: { start: ['intake', 'transferReceipt'], stop: ['intake'] }, when: { zh: '政策允许机器自行转出的网络来件', en: 'from the web, where policy lets the machine transfer it' } },
  { rule: 'T13', command: 'recordTransferReceipt', from: ['emergencyTransferred'], to: 'closed', events: ['TransferReceived', 'WorkOrderClosed'], clocks: { stop: ['transferReceipt', 'total'] } },
  { rule: 'T13', command: 'recordTransferReceipt', from: ['emergencyTransferred'], to: 'dispatchPending', events: ['TransferReceived'], clocks: { start: ['total', 'dispatch'], stop: ['transferReceipt'] }, when: { zh: '还有要办的，或有人并入', en: 'something is left to do, or others joined' } },
  { rule: 'T14', command: 'takeBackTransfer', from: ['emergencyTransferred'], to: 'dispatchPending', events: ['TransferTakenBack'], clocks: { start: ['total', 'dispatch'], stop: ['transferReceipt'] } },
  { rule: 'T14', command: 'tick', from: ['emergencyTransferred'], to: 'dispatchPending', events: ['TransferTakenBack'], clocks: { start: ['total', 'dispatch'], stop: ['transferReceipt'] }, when: { zh: '超过两倍时限仍无回执', en: 'no receipt in twice the time' } },
]
