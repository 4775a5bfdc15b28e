import type { Transition } from '../transition.ts'

/** From where a request can be withdrawn, where the policy allows it. */
const places = ['intakePending', 'infoNeeded', 'dispatchPending', 'signPending', 'handling', 'rework', 'merged'] as const
/** Clocks of the chain and of shares go on; those that were not paused already come later by as long as they stood. */
const again = { stop: ['withdrawalCheck'], resume: ['*'], change: ['*'] }
/** Where it had gone on for those who joined it. */
const goneOn = { zh: '为并入的诉求一直在办', en: 'it had gone on for those who joined it' }
const isBack = { zh: '回到撤回前', en: 'as before the withdrawal' }

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const withdrawalTransitions: readonly Transition[] = [
  { rule: 'T61', command: 'withdraw', from: places, to: 'withdrawn', events: ['WorkOrderWithdrawn'], clocks: { start: ['withdrawalCheck'], stop: ['total', '*'] } },
  { rule: 'T61', command: 'withdraw', from: ['intakePending', 'infoNeeded', 'dispatchPending', 'signPending', 'handling', 'rework'], to: 'same', events: ['WorkOrderWithdrawn'], when: { zh: '有人并入，为他们办下去', en: 'others joined; it goes on for them' } },
  ...places.map((place): Transition => ({ command: 'takeBackWithdrawal', from: ['withdrawn'], to: place, events: ['WithdrawalTakenBack'], clocks: again, when: isBack })),
  { command: 'takeBackWithdrawal', from: ['withdrawn'], to: 'dispatchPending', events: ['WithdrawalTakenBack'], clocks: { start: ['dispatch'], stop: ['withdrawalCheck'], resume: ['total'] }, when: { zh: '主件已结束，单独办', en: 'the main order is over; on its own' } },
  { command: 'takeBackWithdrawal', from: 'any', to: 'same', events: ['WithdrawalTakenBack'], when: goneOn },
  { rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: 'same', events: ['WithdrawalChecked'], clocks: { stop: ['withdrawalCheck'] } },
  ...places.map((place): Transition => ({ rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: place, events: ['WithdrawalContested'], clocks: again, when: { zh: '不是本人，或受人所迫', en: 'not the requester, or pressed' } })),
  { rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: 'dispatchPending', events: ['WithdrawalContested'], clocks: { start: ['dispatch'], stop: ['withdrawalCheck'], resume: ['total'] }, when: { zh: '主件已结束，单独办', en: 'the main order is over; on its own' } },
]
