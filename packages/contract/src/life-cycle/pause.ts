// Handling that stands still because somebody else is waited for.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 暂停原因; caps, evidence and whether the requester must be told are the deadline policy's. */
export const pauseReasons = ['AWAITING_REQUESTER', 'AWAITING_TEST'] as const
export const pauseReasonLabels: Record<(typeof pauseReasons)[number], Label> = {
  AWAITING_REQUESTER: label('等诉求人配合', 'Waiting for the requester'), AWAITING_TEST: label('等检测鉴定结论', 'Waiting for a test or an expert'),
}
/** 告知方式. */
export const tellingWays = ['phone', 'sms', 'message', 'email', 'letter', 'visit'] as const
export const tellingWayLabels: Record<(typeof tellingWays)[number], Label> = {
  phone: label('电话', 'Phone'), sms: label('短信', 'SMS'), message: label('网络消息', 'Message'), email: label('电子邮件', 'E-mail'), letter: label('书面告知书', 'Letter'), visit: label('上门', 'Visit'),
}

/** Domain command → button. */
export const pauseActionLabels = {
  pauseHandling: { command: 'pause-handling', zh: '暂停办理', en: 'Pause', rank: 7, summary: '暂停办理（等他方）' },
  resumeHandling: { command: 'resume-handling', zh: '恢复办理', en: 'Go on', rank: 2 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const pauseEventLabels = {
  HandlingPaused: eventLabel('unit', true, '暂停办理', 'Handling paused', '办理暂停', 'Paused'),
  HandlingResumed: eventLabel('unit', true, '恢复办理', 'Handling goes on', '恢复办理', 'Goes on'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const pauseRefusals = {
  PAUSE_TOO_LATE: entry(409, '办理时限已到，不能再暂停。', '请尽快办结，并说明超时原因。', 'The time is up; it cannot be paused any more.', 'Finish the order and say why it is late.'),
  HANDLING_GOES_ON: entry(409, '办理没有暂停。', '时钟正在走，无需恢复。', 'Handling is not paused.', 'Its clock is running; nothing to do.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const pauseNotices = {
  NOTICE_PAUSE_ENDED: label('工单 {orderNo} 的暂停已结束，办理时钟继续走', 'Order {orderNo}: the pause is over, its clock runs again'),
} as const satisfies Readonly<Record<string, Label>>
