import type { Transition } from '../transition.ts'

/** From where a request can be withdrawn where the policy allows it, with the clocks that go on when it is taken back; the total clock always does. */
const places = {
  intakePending: ['intake', 'appealReview'],
  infoNeeded: ['intake', 'dispatch', 'infoWait'],
  dispatchPending: ['dispatch'],
  signPending: ['sign', 'handling', 'unitReview'],
  handling: ['sign', 'handling', 'firstContact', 'unitReview', 'rework'],
  rework: ['rework'],
  merged: [],
} as const satisfies Partial<Record<Exclude<Transition['to'], 'same'>, readonly string[]>>
type Place = keyof typeof places
const all = Object.keys(places) as Place[]

/** Clocks that go on, and those that come later by as long as they stood: a clock that was paused already stays so. */
const again = (place: Place) => ({ resume: ['total', ...places[place]], change: place === 'infoNeeded' ? ['infoWait'] : places[place] })
const stopped = [...new Set(Object.values(places).flat()), 'total', 'declineReview', 'leadOffer', 'escalationReview', 'whistleDaily', 'whistleJoint', 'whistleEmergency']
/** Where it had gone on for those who joined it. */
const goneOn = { zh: '为并入的诉求一直在办', en: 'it had gone on for those who joined it' }
const isBack = { zh: '回到撤回前', en: 'as before the withdrawal' }

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const withdrawalTransitions: readonly Transition[] = [
  { rule: 'T61', command: 'withdraw', from: all, to: 'withdrawn', events: ['WorkOrderWithdrawn'], clocks: { start: ['withdrawalCheck'], stop: stopped } },
  { rule: 'T61', command: 'withdraw', from: ['intakePending', 'infoNeeded', 'dispatchPending', 'signPending', 'handling', 'rework'], to: 'same', events: ['WorkOrderWithdrawn'], when: { zh: '有人并入，为他们办下去', en: 'others joined; it goes on for them' } },
  ...all.map((place): Transition => ({ command: 'takeBackWithdrawal', from: ['withdrawn'], to: place, events: ['WithdrawalTakenBack'], clocks: { stop: ['withdrawalCheck'], ...again(place) }, when: isBack })),
  { command: 'takeBackWithdrawal', from: ['withdrawn'], to: 'dispatchPending', events: ['WithdrawalTakenBack'], clocks: { start: ['dispatch'], stop: ['withdrawalCheck'], resume: ['total'] }, when: { zh: '主件已结束，单独办', en: 'the main order is over; on its own' } },
  { command: 'takeBackWithdrawal', from: 'any', to: 'same', events: ['WithdrawalTakenBack'], when: goneOn },
  { rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: 'same', events: ['WithdrawalChecked'], clocks: { stop: ['withdrawalCheck'] } },
  ...all.map((place): Transition => ({ rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: place, events: ['WithdrawalContested'], clocks: { stop: ['withdrawalCheck'], ...again(place) }, when: { zh: '不是本人，或受人所迫', en: 'not the requester, or pressed' } })),
  { rule: 'T61', command: 'recordWithdrawalCheck', from: ['withdrawn'], to: 'dispatchPending', events: ['WithdrawalContested'], clocks: { start: ['dispatch'], stop: ['withdrawalCheck'], resume: ['total'] }, when: { zh: '主件已结束，单独办', en: 'the main order is over; on its own' } },
]
