// A result or a verdict that was not true: done again, and the verdicts so far are void.

import { eventLabel, label, type ActionLabel, type EventLabel, type Label } from '../words.ts'

/** Domain command → button. */
export const fraudActionLabels = {
  confirmFraud: { command: 'confirm-fraud', zh: '认定虚假办结', en: 'Confirm fraud', rank: 8, summary: '查实虚假办结或自问自答' },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const fraudEventLabels = {
  FraudConfirmed: eventLabel('centre', true, '查实虚假办结，原评价作废', 'Fraud confirmed: verdicts void', '查实办理不实，重新办理，先前的评价作废', 'It was not done as claimed: done again, the verdicts so far are void'),
} as const satisfies Readonly<Record<string, EventLabel>>

/** Messages to a unit; slots are filled from the notice's params. */
export const fraudNotices = {
  NOTICE_FRAUD: label('■ 工单 {orderNo} 查实虚假办结，原评价作废，须重新办理', '■ Order {orderNo}: fraud confirmed, verdicts void, to be done again'),
} as const satisfies Readonly<Record<string, Label>>
