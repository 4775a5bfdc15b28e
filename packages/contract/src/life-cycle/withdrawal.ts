// The requester takes the request back, and perhaps takes that back again (T61).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 撤回原因. */
export const withdrawalReasons = ['solvedAlready', 'mistake', 'notNeeded', 'elsewhere', 'other'] as const
export const withdrawalReasonLabels: Record<(typeof withdrawalReasons)[number], Label> = {
  solvedAlready: label('已经解决了', 'Solved already'), mistake: label('说错了或提交错了', 'Said or sent by mistake'), notNeeded: label('不需要办了', 'No longer needed'), elsewhere: label('另外找人办了', 'Handled elsewhere'), other: label('其他原因', 'Another reason'),
}
/** 撤回核实: was it you, and of your own will? */
export const withdrawalCheckOutcomes = ['confirmed', 'notRequester', 'pressed', 'noAnswer'] as const
export const withdrawalCheckLabels: Record<(typeof withdrawalCheckOutcomes)[number], Label> = {
  confirmed: label('本人自愿撤回', 'Withdrawn by themselves, freely'), notRequester: label('不是本人撤回', 'It was not the requester'), pressed: label('被要求撤回', 'They were made to'), noAnswer: label('没有接通', 'Not reached'),
}

/** Domain command → button. */
export const withdrawalActionLabels = {
  withdraw: { command: 'withdraw', zh: '代为撤回', en: 'Withdraw for the requester', rank: 12, summary: '诉求人在电话里撤回', hiddenBy: ['WITHDRAWN_ALREADY'] },
  takeBackWithdrawal: { command: 'take-back-withdrawal', zh: '恢复办理', en: 'Take the withdrawal back', rank: 2, summary: '诉求人收回撤回', hiddenBy: ['NOT_WITHDRAWN'] },
  recordWithdrawalCheck: { command: 'check-withdrawal', zh: '记录撤回核实', en: 'Record the withdrawal check', rank: 1, hiddenBy: ['NO_CHECK_DUE'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const withdrawalRequesterActions = {
  withdraw: { command: 'withdrawal', zh: '撤回诉求', en: 'Withdraw' },
  takeBackWithdrawal: { command: 'withdrawal-take-back', zh: '恢复办理', en: 'Go on with it after all' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const withdrawalEventLabels = {
  WorkOrderWithdrawn: eventLabel('requester', true, '诉求人撤回', 'Withdrawn by the requester', '您撤回了诉求', 'You withdrew it'),
  WithdrawalTakenBack: eventLabel('requester', true, '诉求人恢复办理', 'Withdrawal taken back', '您要求继续办理', 'You asked us to go on'),
  WithdrawalChecked: eventLabel('centre', true, '撤回核实', 'Withdrawal checked', '我们打电话核实撤回', 'We called to check the withdrawal'),
  WithdrawalContested: eventLabel('centre', true, '撤回不实，恢复办理', 'Withdrawal not genuine: restored', '撤回不是您的本意，继续办理', 'The withdrawal was not your wish; we go on'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const withdrawalRefusals = {
  WITHDRAWN_ALREADY: entry(409, '这件诉求已经撤回。', '无需再撤；想继续办，可以恢复办理。', 'It is withdrawn already.', 'Nothing to do; it can be taken up again.'),
  CALL_ID_MISSING: entry(422, '代诉求人撤回或恢复，必须有通话录音编号。', '请填写本次通话的录音编号；没有录音的，请诉求人在查询页自己操作。', 'A call-taker needs the recorded call for this.', 'Give the call\'s id, or let the requester do it on the tracking page.'),
  PHONE_TAIL_WRONG: entry(403, '手机尾号不对，无法确认是您本人。', '请填写提交诉求时留的手机号后四位；换了号码请拨打 12345。', 'The last digits do not match; we cannot tell that it is you.', 'Give the last four digits of the phone you left, or call 12345.'),
  NOT_WITHDRAWN: entry(409, '这件诉求没有撤回。', '无需恢复。', 'It is not withdrawn.', 'Nothing to take back.'),
  WITHDRAWAL_TAKE_BACK_OVER: entry(409, '撤回已超过 {days} 天，不能再恢复。', '请提交新的诉求，并注明原编号。', 'It was withdrawn more than {days} days ago.', 'Send a new request and name the old number.'),
  NO_CHECK_DUE: entry(409, '这件撤回不需要核实，或已经核实。', '无需处理。', 'No check of a withdrawal is due.', 'Nothing to do.'),
  CHECK_BY_INVOLVED_PERSON: entry(403, '经手过这件撤回或办理的人不能核实。', '请交由其他回访员。', 'Whoever took the withdrawal down or handled the order may not check it.', 'Leave it to another officer.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const withdrawalNotices = {
  NOTICE_WITHDRAWN: label('工单 {orderNo} 已由诉求人撤回，无需再办', 'Order {orderNo} was withdrawn by the requester'),
  NOTICE_WITHDRAWAL_TAKEN_BACK: label('工单 {orderNo} 恢复办理，时限顺延', 'Order {orderNo} is taken up again; its clocks go on'),
  NOTICE_WITHDRAWAL_CONTESTED: label('✖ 工单 {orderNo} 的撤回不实（{outcome}），已恢复办理，请督办', '✖ Order {orderNo}: the withdrawal was not genuine ({outcomeEn}); restored, please supervise'),
} as const satisfies Readonly<Record<string, Label>>
