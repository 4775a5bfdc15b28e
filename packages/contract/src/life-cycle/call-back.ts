// Call-back, the requester's verdict, and the rework that follows from it.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 回访未成 visit_result (rulebook 7.2). */
export const callBackFailures = ['noAnswer', 'busy', 'wrongNumber', 'refused', 'denied'] as const
export const callBackFailureLabels: Record<(typeof callBackFailures)[number], Label> = { noAnswer: label('无人接听', 'No answer'), busy: label('占线', 'Busy'), wrongNumber: label('空号或错号', 'Wrong number'), refused: label('拒访', 'Refused'), denied: label('本人否认', 'Denies the request') }

/** Domain command → button. */
export const callBackActionLabels = {
  startCallBack: { command: 'start-call-back', zh: '开始回访', en: 'Start call-back', rank: 1 },
  recordFailedCall: { command: 'record-failed-call', zh: '未接通', en: 'Not reached', rank: 3, summary: '记录未接通' },
  completeCallBack: { command: 'complete-call-back', zh: '记录回访', en: 'Record the verdict', rank: 1, summary: '记录回访结果' },
  acceptRework: { command: 'accept-rework', zh: '开始重办', en: 'Start rework', rank: 1 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const callBackRequesterActions = {
  evaluate: { command: 'evaluation', zh: '评价', en: 'Evaluate' },
  reopen: { command: 'reopening', zh: '要求重办', en: 'Ask for rework' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const callBackEventLabels = {
  MemberCallBackOpened: eventLabel('machine', true, '主件有结果，转入本件回访', 'Main order done; own call-back opened', '一起办理的事有了结果，请您评价', 'There is a result; please judge it'),
  CallBackStarted: eventLabel('centre', false, '开始回访', 'Call-back started'),
  CallBackFailed: eventLabel('centre', true, '回访未接通', 'Call-back not reached', '我们给您打了电话，没有接通', 'We called you and could not reach you'),
  CallBackExhausted: eventLabel('centre', true, '回访次数用完', 'Call-back attempts used up', '多次回访未接通', 'We could not reach you'),
  CallBackCompleted: eventLabel('requester', true, '回访评价', 'Call-back verdict', '您的评价（电话回访）', 'Your verdict (by phone)'),
  RequesterEvaluated: eventLabel('requester', true, '诉求人评价', 'Requester\'s verdict', '您的评价', 'Your verdict'),
  WorkOrderReopened: eventLabel('requester', true, '诉求人要求重办', 'Reopened by the requester', '您要求重新办理', 'You asked to reopen it'),
  ReworkOpened: eventLabel('machine', true, '转入重办', 'Rework opened', '转入重新办理', 'Being redone'),
  ReworkEscalated: eventLabel('machine', true, '提级办理', 'Taken up a level', '交由上一级单位办理', 'Taken up to a higher unit'),
  ReworkAccepted: eventLabel('unit', true, '开始重办', 'Rework started', '单位开始重新办理', 'The unit started again'),
  WorkOrderClosed: eventLabel('machine', true, '办结', 'Closed', '已办结', 'Closed'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const callBackRefusals = {
  CALL_TOO_SOON: entry(409, '距上次拨打间隔太短。', '请在规定间隔之后、换个时段再拨。', 'Too soon after the last call.', 'Call again after the interval, at another time of day.'),
  CALL_BACK_BY_INVOLVED_PERSON: entry(403, '经手过这件工单的人不能回访。', '请交由其他回访员。', 'Whoever worked on the order may not call back.', 'Leave it to another officer.'),
  REOPEN_WINDOW_OVER: entry(409, '办结已超过 {days} 天，不能在原单上重办。', '请提交新的诉求，并注明原编号。', 'More than {days} days have passed since closing.', 'Send a new request and name the old number.'),
  REWORK_LIMIT_REACHED: entry(409, '已经重办 {rounds} 次，达到上限。', '请拨打 12345，由督办人员跟进。', 'It was reworked {rounds} times, the limit.', 'Call 12345; supervision will follow it up.'),
  NOTHING_DUE: entry(409, '没有到期的事项。', '无需处理。', 'Nothing is due.', 'Nothing to do.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const callBackNotices = {
  NOTICE_REWORK: label('工单 {orderNo} 第 {round} 次重办，请处理', 'Order {orderNo} is to be redone (round {round})'),
  NOTICE_ESCALATED: label('工单 {orderNo} 提级到本单位主办', 'Order {orderNo} was taken up to your unit'),
} as const satisfies Readonly<Record<string, Label>>
