// 挂账: what cannot be solved soon, with a plan, milestones, a leader who answers for it, and a day on which it comes back.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 挂账类别 SPR (rulebook 2.8). */
export const suspensionCategories = ['history', 'project', 'policyGap', 'thirdParty', 'litigation', 'season'] as const
export const suspensionCategoryLabels: Record<(typeof suspensionCategories)[number], Label> = {
  history: label('历史遗留', 'Left over from the past'), project: label('需工程或资金', 'Needs works or funds'), policyGap: label('政策空白', 'No policy yet'),
  thirdParty: label('涉第三方权属', 'Rights of third parties'), litigation: label('诉讼中', 'In court'), season: label('季节性', 'Seasonal'),
}
/** 书面告知方式. */
export const writtenWays = ['letter', 'sms', 'message', 'email'] as const
/** Where an order stands in the suspension ledger. */
export const suspensionStages = ['district', 'city', 'suspended', 'refused', 'lapsed', 'cleared', 'expired', 'ended'] as const
export const suspensionStageLabels: Record<(typeof suspensionStages)[number], Label> = {
  district: label('区级审核中', 'With the district'), city: label('市级审核中', 'With the city'), suspended: label('挂账中', 'Suspended'), refused: label('未同意', 'Refused'), lapsed: label('逾时未审', 'Not examined in time'),
  cleared: label('已销账', 'Cleared'), expired: label('到期回办', 'Expired, handled again'), ended: label('已另行了结', 'Ended otherwise'),
}
export const milestoneStates = ['done', 'open', 'dueSoon', 'missed'] as const
export const milestoneStateLabels: Record<(typeof milestoneStates)[number], Label> = { done: label('已完成', 'Done'), open: label('未到期', 'Open'), dueSoon: label('将到期', 'Due soon'), missed: label('逾期', 'Missed') }

/** Domain command → button. */
export const suspensionActionLabels = {
  applySuspension: { command: 'apply-suspension', zh: '申请挂账', en: 'Apply for suspension', rank: 8 },
  decideSuspension: { command: 'decide-suspension', zh: '审核挂账', en: 'Examine the suspension', rank: 1 },
  reportMilestone: { command: 'report-milestone', zh: '报节点', en: 'Report a milestone', rank: 2, summary: '上报挂账节点' },
  clearSuspension: { command: 'clear-suspension', zh: '申请销账', en: 'Clear', rank: 3 },
  verifyClearance: { command: 'verify-clearance', zh: '核验销账', en: 'Verify the clearance', rank: 1 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const suspensionEventLabels = {
  SuspensionApplied: eventLabel('unit', true, '申请挂账', 'Suspension applied for', '单位申请分阶段解决', 'The unit asks to solve it in stages'),
  SuspensionPassedOn: eventLabel('unit', false, '区级审核通过，报市级审核', 'Passed by the district, on to the city'),
  SuspensionApproved: eventLabel('centre', true, '同意挂账', 'Suspended', '同意分阶段解决', 'It will be solved in stages'),
  SuspensionRefused: eventLabel('centre', true, '不同意挂账', 'Suspension refused', '没有同意分阶段解决，继续办理', 'Not agreed; it is handled on'),
  SuspensionLapsed: eventLabel('machine', true, '挂账申请逾时未审，不予挂账', 'Suspension not examined in time: refused', '分阶段解决的申请没有按时审核，继续办理', 'Not examined in time; it is handled on'),
  MilestoneReported: eventLabel('unit', true, '上报节点', 'Milestone reported', '阶段进展', 'How it goes'),
  MilestoneMissed: eventLabel('clock', true, '节点逾期', 'Milestone missed', '这一步没有按时完成', 'This step was not done in time'),
  ClearanceSubmitted: eventLabel('unit', false, '申请销账', 'Clearance submitted'),
  ClearanceRefused: eventLabel('centre', false, '销账核验不通过', 'Clearance refused'),
  SuspensionCleared: eventLabel('centre', true, '销账', 'Cleared', '分阶段解决已完成', 'Solved as planned'),
  SuspensionExpired: eventLabel('machine', true, '挂账到期未销账，回到办理', 'Suspension expired: handled again', '到期没有解决，单位恢复办理', 'Not solved by the day; it is handled again'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const suspensionRefusals = {
  SUSPENSION_TOO_LATE: entry(409, '办理时限已到，超时件不能挂账。', '请尽快办结，并说明超时原因。', 'The time is up; what is overdue cannot be suspended.', 'Finish the order and say why it is late.'),
  SUSPENSION_PENDING: entry(409, '挂账申请正在审核。', '审核期间请照常办理。', 'A suspension has been applied for and is being examined.', 'Handle it on meanwhile.'),
  SUSPENDED_ONCE: entry(409, '同一件只能挂账一次，本件已经挂过。', '请继续办理；确实无法办理的，可申请终止。', 'An order is suspended once at most; this one was.', 'Handle it on; what cannot be handled may be terminated.'),
  SUSPENSION_APPLICATIONS_USED_UP: entry(409, '本件已经申请过 {times} 次挂账，达到上限。', '请继续办理，到期前可申请延期。', 'Suspension was applied for {times} time(s), the limit.', 'Handle it on; ask for an extension before the time is up.'),
  SUSPENSION_TOO_LONG: entry(422, '挂账最长 {days} 日。', '请把到期日改早；更长的工程请分期列入计划。', 'A suspension lasts {days} days at most.', 'Choose an earlier day.'),
  SUSPENSION_EXPIRY_PAST: entry(422, '挂账到期日已经过去。', '请选择今后的日期，重新申请。', 'The day on which it would expire has passed.', 'Apply again with a day to come.'),
  MILESTONES_OUT_OF_ORDER: entry(422, '节点须按日期先后排列，晚于今天，且不晚于到期日。', '请核对各节点的日期。', 'Milestones stand in the order of their days, after today and not after the expiry.', 'Check their days.'),
  APPLICANT_LEADS_NO_MORE: entry(409, '申请挂账的单位已不是主办，不能同意。', '请不予同意；现在的主办需要时可以另行申请。', 'The unit that applied leads the order no more.', 'Refuse it; the unit that leads now may apply for itself.'),
  SUSPENSION_NOT_ASKED: entry(409, '没有待审核的挂账申请。', '请刷新查看最新情况。', 'No suspension waits for an examination.', 'Reload to see the newest state.'),
  NOT_THE_EXAMINER: entry(403, '现在不由您审核。', '区级由上级单位管理员或区级裁定员审核，市级由督办员审核。', 'It is not yours to examine now.', 'The superior unit or the district arbiter examines first, then the city\'s supervisor.'),
  INTERESTED_PERSON: entry(403, '您或您所在单位与本件有利害关系，须回避。', '请由没有经手、也不属承办单位及其上级单位的人员处理。', 'You or your unit are concerned in this order and must stand aside.', 'Leave it to somebody who had no part in it.'),
  MILESTONE_UNKNOWN: entry(422, '没有这个节点，或已经报过完成。', '请重新选择节点。', 'There is no such milestone, or it is done already.', 'Choose another one.'),
  CLEARANCE_PENDING: entry(409, '销账申请正在核验。', '请等核验结果。', 'A clearance is being verified.', 'Wait for the answer.'),
  CLEARANCE_NOT_SUBMITTED: entry(409, '没有待核验的销账申请。', '请刷新查看最新情况。', 'No clearance waits to be verified.', 'Reload to see the newest state.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const suspensionNotices = {
  NOTICE_SUSPENSION_REVIEW: label('工单 {orderNo} 申请挂账，请审核', 'Order {orderNo} applies for suspension; please examine it'),
  NOTICE_SUSPENSION_APPROVED: label('工单 {orderNo} 已同意挂账，请按节点推进、按期上报', 'Order {orderNo} is suspended; keep to its milestones and report'),
  NOTICE_SUSPENSION_REFUSED: label('工单 {orderNo} 的挂账未获同意，请继续办理', 'Order {orderNo}: suspension refused; handle it on'),
  NOTICE_MILESTONE_MISSED: label('■ 工单 {orderNo} 的第 {milestone} 个挂账节点逾期', '■ Order {orderNo}: milestone {milestone} was missed'),
  NOTICE_CLEARANCE_REVIEW: label('工单 {orderNo} 申请销账，请核验', 'Order {orderNo}: please verify the clearance'),
  NOTICE_CLEARANCE_REFUSED: label('工单 {orderNo} 的销账核验不通过', 'Order {orderNo}: the clearance was refused'),
  NOTICE_SUSPENSION_EXPIRED: label('■ 工单 {orderNo} 挂账到期未销账，已回到办理', '■ Order {orderNo}: the suspension expired, it is handled again'),
} as const satisfies Readonly<Record<string, Label>>
