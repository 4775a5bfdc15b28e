// What a requester adds while the order is open.

import { eventLabel, label, type ActionLabel, type EventLabel, type Label, type RequesterAction } from '../words.ts'

/** Domain command → button. */
export const clueActionLabels = {
  addClue: { command: 'clue', zh: '补充情况', en: 'Add information', rank: 10 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const clueRequesterActions = {
  addClue: { command: 'clues', zh: '补充线索', en: 'Add information' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const clueEventLabels = {
  ClueAdded: eventLabel('requester', true, '补充线索', 'Clue added', '您补充了情况', 'You added information'),
  MemberClueAdded: eventLabel('requester', false, '并入的诉求补充线索', 'Clue from a joined request'),
} as const satisfies Readonly<Record<string, EventLabel>>

/** Messages to a unit; slots are filled from the notice's params. */
export const clueNotices = {
  NOTICE_CLUE: label('诉求人给工单 {orderNo} 补充了情况', 'The requester added information to order {orderNo}'),
  NOTICE_MEMBER_CLUE: label('并入工单 {orderNo} 的一件诉求补充了情况', 'A request that joined order {orderNo} was added to'),
} as const satisfies Readonly<Record<string, Label>>
