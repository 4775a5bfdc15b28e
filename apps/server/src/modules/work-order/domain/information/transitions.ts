import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const informationTransitions: readonly Transition[] = [
  { rule: 'T07', command: 'requestInfo', from: ['intakePending', 'dispatchPending'], to: 'infoNeeded', events: ['InformationRequested'], clocks: { start: ['infoWait'], change: ['intake', 'dispatch'] } },
  { rule: 'T08', command: 'supplyInfo', from: ['infoNeeded'], to: 'intakePending', events: ['InformationSupplied'], clocks: { stop: ['infoWait'], change: ['intake'] } },
  { rule: 'T08', command: 'supplyInfo', from: ['infoNeeded'], to: 'dispatchPending', events: ['InformationSupplied'], clocks: { stop: ['infoWait'], change: ['dispatch'] }, when: { zh: '派单台问的', en: 'asked by the dispatch desk' } },
  { rule: 'T09', command: 'tick', from: ['infoNeeded'], to: 'same', events: ['InformationReminded'], when: { zh: '到了提醒的时候', en: 'a reminder is due' } },
  { rule: 'T09', command: 'tick', from: ['infoNeeded'], to: 'declined', events: ['RequestLapsed'], clocks: { stop: ['infoWait', '*'] } },
  { rule: 'T09', command: 'tick', from: ['infoNeeded'], to: 'intakePending', events: ['InformationOverdue'], clocks: { stop: ['infoWait'], change: ['intake'] }, when: { zh: '急件、危险件、有人并入的、提醒不足的，不因没有补充而结束', en: 'urgent or dangerous, joined by others, or not reminded enough' } },
  { rule: 'T09', command: 'tick', from: ['infoNeeded'], to: 'dispatchPending', events: ['InformationOverdue'], clocks: { stop: ['infoWait'], change: ['dispatch'] }, when: { zh: '急件、危险件、有人并入的、提醒不足的，不因没有补充而结束', en: 'urgent or dangerous, joined by others, or not reminded enough' } },
]
