// Seeing to it that an order moves on.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** Domain command → button. */
export const supervisionActionLabels = {
  urge: { command: 'urge', zh: '催办', en: 'Urge', rank: 11 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const supervisionRequesterActions = {
  urge: { command: 'urging', zh: '催办', en: 'Urge' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const supervisionEventLabels = {
  WorkOrderUrged: eventLabel('requester', true, '催办', 'Urged', '催了一次', 'Asked to hurry'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const supervisionRefusals = {
  URGED_RECENTLY: entry(429, '{hours} 小时内已经催办过。', '承办单位已收到；可以补充新情况。', 'It was urged within the last {hours} hours.', 'The unit knows; you may add a clue.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const supervisionNotices = {
  NOTICE_URGED: label('工单 {orderNo} 被催办', 'Order {orderNo} was urged'),
} as const satisfies Readonly<Record<string, Label>>
