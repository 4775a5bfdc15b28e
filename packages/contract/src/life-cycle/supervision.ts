// Seeing to it that an order moves on: urging, the ladder of supervision, a leader's note.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 督办梯级: from the softest word to a unit to the loudest. */
export const rungs = ['remind', 'urge', 'supervise', 'interview', 'publish'] as const
export const rungLabels: Record<(typeof rungs)[number], Label> = {
  remind: label('提醒', 'Remind'), urge: label('催办', 'Urge'), supervise: label('督办', 'Supervise'), interview: label('约谈', 'Interview'), publish: label('通报', 'Publish'),
}
/** Why a unit came to a higher rung. */
export const climbReasonLabels: Readonly<Record<string, Label>> = {
  noReply: label('到期未回复', 'no answer in time'), replyRejected: label('回复不认可', 'the answer will not do'), trigger: label('自动触发', 'by the policy'), hand: label('人工升级', 'by hand'),
}

/** Domain command → button. */
export const supervisionActionLabels = {
  replySupervision: { command: 'reply-supervision', zh: '回复督办', en: 'Answer the supervision', rank: 2, hiddenBy: ['NOTHING_TO_REPLY'] },
  judgeReply: { command: 'judge-reply', zh: '研判回复', en: 'Judge the answer', rank: 1, hiddenBy: ['NOTHING_TO_JUDGE'] },
  urge: { command: 'urge', zh: '催办', en: 'Urge', rank: 11 },
  openSupervision: { command: 'open-supervision', zh: '督办', en: 'Supervise', rank: 12, summary: '发起督办', hiddenBy: ['WRONG_STATUS', 'RUNG_NOT_YOURS'] },
  leaderNote: { command: 'leader-note', zh: '批示', en: 'Leader\'s note', rank: 3, summary: '领导批示', hiddenBy: ['WRONG_STATUS'] },
  climbSupervision: { command: 'climb-supervision', zh: '升一级', en: 'One rung up', rank: 13, summary: '督办升级', hiddenBy: ['NO_OPEN_SUPERVISION', 'RUNG_NOT_YOURS'] },
  recordInterview: { command: 'record-interview', zh: '记录约谈', en: 'Record the interview', rank: 14, hiddenBy: ['NOT_AT_INTERVIEW'] },
  publishSupervision: { command: 'publish-supervision', zh: '发布通报', en: 'Publish the notice', rank: 15, hiddenBy: ['NOT_AT_PUBLICATION'] },
  withdrawSupervisionNotice: { command: 'withdraw-supervision-notice', zh: '撤下通报', en: 'Take the notice back', rank: 17, hiddenBy: ['NOTHING_PUBLISHED'] },
  closeSupervision: { command: 'close-supervision', zh: '结束督办', en: 'End the supervision', rank: 16, hiddenBy: ['NO_OPEN_SUPERVISION'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const supervisionRequesterActions = {
  urge: { command: 'urging', zh: '催办', en: 'Urge' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const supervisionEventLabels = {
  WorkOrderUrged: eventLabel('requester', true, '催办', 'Urged', '催了一次', 'Asked to hurry'),
  SupervisionOpened: eventLabel('centre', true, '发起督办', 'Supervision opened', '热线中心已督促办理单位', 'The hotline centre presses the unit'),
  LeaderNoted: eventLabel('centre', true, '领导批示', 'Leader\'s note', '有领导对这件事作了批示', 'A leader has written on it'),
  SupervisionReplied: eventLabel('unit', false, '回复督办', 'Supervision answered'),
  SupervisionAccepted: eventLabel('centre', false, '督办回复认可', 'Answer accepted'),
  SupervisionReplyRejected: eventLabel('centre', false, '督办回复不认可，重新回复', 'Answer not accepted'),
  SupervisionClimbed: eventLabel('centre', true, '督办升级', 'One rung up', '对办理单位加大了督促', 'The unit is pressed harder'),
  UnitInterviewed: eventLabel('centre', false, '约谈承办单位', 'Unit interviewed'),
  SupervisionPublished: eventLabel('centre', true, '发布通报', 'Notice published', '对办理单位作了公开通报', 'A public notice about the unit was given'),
  SupervisionNoticeWithdrawn: eventLabel('centre', false, '撤下通报', 'Notice taken back'),
  SupervisionSettled: eventLabel('machine', false, '已办，督促结束', 'Done; supervision over'),
  SupervisionClosed: eventLabel('centre', false, '结束督办', 'Supervision ended'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const supervisionRefusals = {
  URGED_RECENTLY: entry(429, '{hours} 小时内已经催办过。', '承办单位已收到；可以补充新情况。', 'It was urged within the last {hours} hours.', 'The unit knows; you may add a clue.'),
  SUPERVISED_UNIT_NOT_INVOLVED: entry(409, '「{unit}」与这张工单无关，不能对它督办。', '请选择承办单位、它的上级或热线中心。', 'Unit {unit} has nothing to do with this order.', 'Choose a unit that holds it, the one above, or the centre.'),
  SUPERVISED_UNIT_INACTIVE: entry(409, '「{unit}」已停用，不能对它督办。', '请选择承接它职能的单位。', 'Unit {unit} is no longer active.', 'Choose its successor.'),
  SUPERVISION_OPEN_ALREADY: entry(409, '对「{unit}」已有未结束的督办（第 {no} 号）。', '请在原督办上升级，不要重复发起。', 'Supervision {no} of unit {unit} is still open.', 'Climb a rung on that one.'),
  SUPERVISION_TOO_SOON: entry(409, '{hours} 小时内刚对「{unit}」督促过。', '请给单位办理的时间，间隔过后再升级。', 'Unit {unit} was pressed within the last {hours} hours.', 'Give it time, then climb.'),
  SUPERVISION_DUE_PAST: entry(422, '回复期限已经过去。', '请填写以后的时间，或不填，按规定期限计。', 'The time to answer by is past.', 'Name a later one, or none.'),
  RUNG_NOT_YOURS: entry(403, '您的岗位不能用这一级督办。', '请选择本岗位可用的级别，或交督办人员。', 'Your post may not use this rung.', 'Choose another rung, or leave it to a supervisor.'),
  RUNG_NOT_HIGHER: entry(409, '督办只能往上升级，不能停在原级或降级。', '请选择更高的级别；已到最高级的，请研判或结束督办。', 'A supervision only climbs.', 'Choose a higher rung; at the top judge it or end it.'),
  NO_OPEN_SUPERVISION: entry(409, '没有未结束的督办。', '请刷新后再看，或发起新的督办。', 'No supervision is open.', 'Reload, or open one.'),
  SUPERVISION_NOT_YOURS: entry(403, '这件督办不由您处理。', '请由被督办单位回复，由督办人员或作批示的领导研判。', 'This supervision is not yours.', 'The supervised unit answers; a supervisor or the leader who wrote judges.'),
  NOTHING_TO_REPLY: entry(409, '没有等本单位回复的督办。', '请刷新后再看。', 'No supervision waits for your unit\'s answer.', 'Reload.'),
  NOTHING_TO_JUDGE: entry(409, '没有等研判的督办回复。', '请等单位回复后再研判。', 'No answer waits to be judged.', 'Wait for the unit.'),
  NOT_AT_INTERVIEW: entry(409, '督办还没有升到约谈。', '请先升级到约谈。', 'The supervision has not come to the interview.', 'Climb to it first.'),
  INTERVIEWED_ALREADY: entry(409, '这件督办已经约谈过。', '请研判单位的回复，或升级。', 'The interview is on record already.', 'Judge the answer, or climb.'),
  NOT_AT_PUBLICATION: entry(409, '督办还没有升到通报。', '请先升级到通报。', 'The supervision has not come to publication.', 'Climb to it first.'),
  PUBLISHED_ALREADY: entry(409, '这件督办已经发布过通报。', '如内容有误，请撤下。', 'Its notice was published already.', 'Take it back if it is wrong.'),
  NOTHING_PUBLISHED: entry(409, '没有公开着的通报。', '无需撤下。', 'No notice is published.', 'Nothing to take back.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const supervisionNotices = {
  NOTICE_URGED: label('工单 {orderNo} 被催办', 'Order {orderNo} was urged'),
  NOTICE_SUPERVISED_REMIND: label('提醒：工单 {orderNo}，请尽快办理', 'Reminder: order {orderNo} needs attention'),
  NOTICE_SUPERVISED_URGE: label('催办：工单 {orderNo}，请立即办理', 'Order {orderNo} is urged: act now'),
  NOTICE_SUPERVISED_SUPERVISE: label('督办：工单 {orderNo}，请按期回复', 'Order {orderNo} is supervised: an answer is due'),
  NOTICE_SUPERVISED_INTERVIEW: label('约谈：工单 {orderNo}，{unit} 须当面说明并回复', 'Order {orderNo}: {unit} is called to an interview and must answer'),
  NOTICE_SUPERVISED_PUBLISH: label('通报：工单 {orderNo}，{unit} 将被通报，须书面回复', 'Order {orderNo}: a notice about {unit} is coming, a written answer is due'),
  NOTICE_LEADER_NOTED: label('领导批示：工单 {orderNo}，请按期办理并回复', 'A leader wrote on order {orderNo}: act and answer'),
  NOTICE_SUPERVISION_REPLIED: label('{unit} 已回复工单 {orderNo} 的督办，请研判', '{unit} has answered on order {orderNo}: please judge'),
  NOTICE_SUPERVISION_ACCEPTED: label('工单 {orderNo} 的督办回复已认可', 'The answer on order {orderNo} was accepted'),
  NOTICE_SUPERVISION_REJECTED: label('工单 {orderNo} 的督办回复不认可，请重新回复', 'The answer on order {orderNo} will not do: answer again'),
  NOTICE_SUPERVISION_PUBLISHED: label('工单 {orderNo}：对 {unit} 的通报已公开', 'Order {orderNo}: the notice about {unit} is public'),
  NOTICE_SUPERVISION_WITHDRAWN: label('工单 {orderNo}：对 {unit} 的通报已撤下', 'Order {orderNo}: the notice about {unit} was taken back'),
  NOTICE_SUPERVISION_CLOSED: label('工单 {orderNo} 的督办已结束', 'The supervision of order {orderNo} has ended'),
  NOTICE_UNSIGNED: label('■ 工单 {orderNo} 逾期未签收，请督促签收', '■ Order {orderNo} has not been signed for in time'),
} as const satisfies Readonly<Record<string, Label>>
