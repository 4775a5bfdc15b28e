// An order that ends without a result: a panel decides, the requester may appeal.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 终止事由 TMR (rulebook 7.2). */
export const terminationReasons = ['unreasonable', 'noLegalBasis', 'petitionFinalised', 'factFalse', 'cooperationRefused', 'sameFact', 'jurisdictionLost'] as const
export const terminationReasonLabels: Record<(typeof terminationReasons)[number], Label> = {
  unreasonable: label('诉求不合理', 'Unreasonable'), noLegalBasis: label('没有法律依据', 'No legal basis'), petitionFinalised: label('信访已终结', 'Petition finalised'), factFalse: label('事实不成立', 'Facts not true'),
  cooperationRefused: label('诉求人拒不配合', 'The requester refuses to cooperate'), sameFact: label('同一事实已经办理', 'The same was handled already'), jurisdictionLost: label('管辖权已转移', 'Out of this city\'s hands'),
}

/** Domain command → button. */
export const terminationActionLabels = {
  applyTermination: { command: 'apply-termination', zh: '申请终止', en: 'Apply to end it', rank: 9, summary: '申请终止办理' },
  voteOnTermination: { command: 'vote-on-termination', zh: '表决终止', en: 'Vote on ending it', rank: 1 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const terminationRequesterActions = {
  appealTermination: { command: 'termination-appeal', zh: '不同意终止，申诉', en: 'Object to the ending' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const terminationEventLabels = {
  TerminationApplied: eventLabel('unit', true, '申请终止办理', 'Termination applied for', '单位申请不再办理，由认定小组决定；决定之前继续办理', 'The unit asks to end it; a panel decides, it is handled on meanwhile'),
  TerminationVoted: eventLabel('centre', false, '认定小组成员表决终止', 'A panel member voted on termination'),
  TerminationRefused: eventLabel('centre', true, '认定小组不同意终止', 'The panel refused the termination', '认定小组没有同意，继续办理', 'The panel did not agree; it is handled on'),
  WorkOrderTerminated: eventLabel('centre', true, '终止办理', 'Terminated', '认定小组决定不再办理', 'The panel decided to end it'),
  TerminationAppealed: eventLabel('requester', true, '诉求人申诉，恢复办理', 'The requester appealed: handled again', '您提出申诉，恢复办理', 'You objected; it is handled again'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const terminationRefusals = {
  TERMINATION_PENDING: entry(409, '终止申请正在认定。', '认定期间请照常办理。', 'A termination has been applied for; the panel is deciding.', 'Handle it on meanwhile.'),
  TERMINATION_APPLICATIONS_USED_UP: entry(409, '本件已经申请过 {times} 次终止，达到上限。', '请继续办理。', 'Termination was applied for {times} time(s), the limit.', 'Handle it on.'),
  TERMINATION_NOT_ASKED: entry(409, '没有待表决的终止申请。', '请刷新查看最新情况。', 'No termination waits for a vote.', 'Reload to see the newest state.'),
  PANEL_SAT_BEFORE: entry(403, '您参加过本件上一次认定，须换人。', '请由另外的小组成员表决。', 'You sat on the panel before; another one decides now.', 'Leave it to other members.'),
  PANEL_VOTED_ALREADY: entry(409, '您已经表决过。', '一人一票，不能更改。', 'You have voted already.', 'One member, one vote; it cannot be changed.'),
  TERMINATION_APPEALED_ONCE: entry(409, '对终止的申诉只有一次，已经用过。', '可依法申请行政复议、提起诉讼或者信访。', 'The termination can be appealed once, and was.', 'Administrative review, a lawsuit or a petition remain open.'),
  TERMINATION_APPEAL_OVER: entry(409, '终止已超过 {days} 日，申诉期已过。', '有新的事实请重新提出诉求；也可依法复议、诉讼或者信访。', 'More than {days} days have passed; the time to appeal is over.', 'Send a new request if there are new facts; review, lawsuit or petition remain open.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const terminationNotices = {
  NOTICE_TERMINATION_REFUSED: label('工单 {orderNo} 的终止未获同意，请继续办理', 'Order {orderNo}: termination refused; handle it on'),
  NOTICE_TERMINATED: label('工单 {orderNo} 已终止办理', 'Order {orderNo} is terminated'),
  NOTICE_TERMINATION_APPEALED: label('工单 {orderNo}：诉求人不同意终止，请恢复办理', 'Order {orderNo}: the requester appealed; handle it again'),
} as const satisfies Readonly<Record<string, Label>>
