// What a requester adds or urges while the order is open.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** Domain command → button. */
export const clueActionLabels = {
  addClue: { command: 'clue', zh: '补充情况', en: 'Add information', rank: 10 },
  urge: { command: 'urge', zh: '催办', en: 'Urge', rank: 11 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const clueRequesterActions = {
  addClue: { command: 'clues', zh: '补充线索', en: 'Add information' },
  urge: { command: 'urging', zh: '催办', en: 'Urge' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const clueEventLabels = {
  ClueAdded: eventLabel('requester', true, '补充线索', 'Clue added', '您补充了情况', 'You added information'),
  MemberClueAdded: eventLabel('requester', false, '并入的诉求补充线索', 'Clue from a joined request'),
  WorkOrderUrged: eventLabel('requester', true, '催办', 'Urged', '催了一次', 'Asked to hurry'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const clueRefusals = {
  URGED_RECENTLY: entry(429, '{hours} 小时内已经催办过。', '承办单位已收到；可以补充新情况。', 'It was urged within the last {hours} hours.', 'The unit knows; you may add a clue.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const clueNotices = {
  NOTICE_CLUE: label('诉求人给工单 {orderNo} 补充了情况', 'The requester added information to order {orderNo}'),
  NOTICE_MEMBER_CLUE: label('并入工单 {orderNo} 的一件诉求补充了情况', 'A request that joined order {orderNo} was added to'),
  NOTICE_URGED: label('工单 {orderNo} 被催办', 'Order {orderNo} was urged'),
} as const satisfies Readonly<Record<string, Label>>
