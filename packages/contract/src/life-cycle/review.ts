// The centre's review of a result.

import { eventLabel, label, type ActionLabel, type EventLabel, type Label } from '../words.ts'

/** Domain command → button. */
export const reviewActionLabels = {
  passReview: { command: 'pass-review', zh: '审核通过', en: 'Pass', rank: 1, summary: '中心审核通过' },
  sendBack: { command: 'send-back', zh: '退回补办', en: 'Send back', rank: 4, summary: '中心退回' },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const reviewEventLabels = {
  ResultPassedByCentre: eventLabel('centre', true, '中心审核通过', 'Passed by the centre', '办理结果已审核', 'The result was checked'),
  ResultSentBackByCentre: eventLabel('centre', true, '中心审核退回', 'Sent back by the centre', '办理结果不够，已退回补办', 'The result was not enough; sent back'),
} as const satisfies Readonly<Record<string, EventLabel>>

/** Messages to a unit; slots are filled from the notice's params. */
export const reviewNotices = {
  NOTICE_SENT_BACK: label('工单 {orderNo} 被中心退回补办', 'Order {orderNo} was sent back by the centre'),
} as const satisfies Readonly<Record<string, Label>>
