// A result or a verdict that was not true: done again, and the verdicts so far are void.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const fraudActionLabels = {
  confirmFraud: { command: 'confirm-fraud', zh: '认定虚假办结', en: 'Confirm fraud', rank: 8, summary: '查实虚假办结或自问自答' },
  dismissSuspicion: { command: 'dismiss-suspicion', zh: '排除疑点', en: 'Dismiss the suspicion', rank: 7, summary: '审查后排除自问自答的疑点', hiddenBy: ['NOTHING_SUSPECTED'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const fraudEventLabels = {
  VerdictSuspected: eventLabel('machine', false, '疑似自问自答，待审查', 'Perhaps asked and answered by the same person: to be looked into'),
  SuspicionDismissed: eventLabel('centre', false, '审查后排除疑点，评价算数', 'Suspicion dismissed: the verdict counts'),
  FraudConfirmed: eventLabel('centre', true, '查实虚假办结，原评价作废', 'Fraud confirmed: verdicts void', '查实办理不实，重新办理，先前的评价作废', 'It was not done as claimed: done again, the verdicts so far are void'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const fraudRefusals = {
  NOTHING_SUSPECTED: entry(409, '本件没有待审查的疑点。', '请刷新查看最新情况。', 'Nothing about this order waits to be looked into.', 'Reload to see the newest state.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const fraudNotices = {
  NOTICE_VERDICT_SUSPECTED: label('■ 工单 {orderNo} 的评价疑似自问自答，请审查', '■ Order {orderNo}: its verdict may not be the requester\'s, look into it'),
  NOTICE_FRAUD: label('■ 工单 {orderNo} 查实虚假办结，原评价作废，须重新办理', '■ Order {orderNo}: fraud confirmed, verdicts void, to be done again'),
} as const satisfies Readonly<Record<string, Label>>
