// 提级: what a unit cannot do alone is led by the one above, and comes back with means and authority.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 提级原因 (rulebook T39). */
export const escalationReasons = ['crossDepartment', 'crossDistrict', 'systemic'] as const
export const escalationReasonLabels: Record<(typeof escalationReasons)[number], Label> = { crossDepartment: label('跨部门', 'Across departments'), crossDistrict: label('跨区', 'Across districts'), systemic: label('体制性问题', 'Systemic') }

/** Domain command → button. */
export const escalationActionLabels = {
  requestEscalation: { command: 'request-escalation', zh: '申请提级', en: 'Ask for escalation', rank: 7, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'LEAD_ONLY'] },
  decideEscalation: { command: 'decide-escalation', zh: '决定提级', en: 'Decide the escalation', rank: 2, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NO_ESCALATION_REQUEST'] },
  escalate: { command: 'escalate', zh: '提级', en: 'Escalate', rank: 18, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER'] },
  handBack: { command: 'hand-back', zh: '交回办理', en: 'Hand back', rank: 4, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NOT_ESCALATED', 'LEAD_ONLY'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const escalationEventLabels = {
  EscalationRequested: eventLabel('unit', false, '申请提级', 'Escalation asked for'),
  EscalationDeclined: eventLabel('unit', false, '不予提级', 'Escalation declined'),
  WorkOrderEscalated: eventLabel('centre', true, '提级办理', 'Escalated', '交由上一级单位牵头办理', 'A higher unit leads now'),
  WorkOrderHandedBack: eventLabel('unit', true, '交回办理', 'Handed back', '上一级单位作了安排，交回原单位办理', 'The higher unit has decided; the unit before goes on'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const escalationRefusals = {
  NO_SUPERIOR: entry(409, '「{unit}」没有可以提级的上级单位。', '请增加协办，或请督办员指定。', '{unit} has no unit above it.', 'Add co-units, or ask the supervisor.'),
  ESCALATION_NOT_HIGHER: entry(422, '「{unit}」不在上级，不能提级给它。', '请选择上级单位；跨区的须提到市级。', '{unit} is not above.', 'Choose a unit above; what crosses districts goes to the city.'),
  ESCALATION_PENDING: entry(409, '已经申请提级，正在等决定。', '请等上级或督办员决定，其间照常办理。', 'Escalation was asked for and waits for a decision.', 'Go on meanwhile.'),
  NO_ESCALATION_REQUEST: entry(409, '没有等待决定的提级申请。', '请刷新查看最新状态。', 'No request for escalation waits.', 'Reload to see the newest state.'),
  ESCALATED_UNIT_STAYS: entry(409, '「{unit}」是提级前的主办单位，提级期间仍要参与，不能退出。', '上级有了意见后，请交回它办理。', '{unit} led before the escalation and stays.', 'Hand the order back when the decision is made.'),
  NOT_ESCALATED: entry(409, '这张工单没有可以交回的提级。', '重办后自动提级的由上级办到底。', 'There is no escalation to hand back.', 'What was taken up after bad verdicts is finished above.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const escalationNotices = {
  NOTICE_ESCALATION_ASKED: label('工单 {orderNo}：下级单位申请提级，请决定', 'Order {orderNo}: escalation is asked for, please decide'),
  NOTICE_ESCALATION_DECLINED: label('工单 {orderNo}：不予提级，仍由本单位主办', 'Order {orderNo}: not escalated; your unit goes on'),
  NOTICE_TAKEN_UP: label('工单 {orderNo} 提级由本单位牵头，请签收', 'Order {orderNo} was taken up to your unit, please sign for it'),
  NOTICE_NOW_CO: label('工单 {orderNo} 已提级，本单位转为协办', 'Order {orderNo} was taken up; your unit helps'),
  NOTICE_HANDED_BACK: label('工单 {orderNo} 由上级交回本单位办理', 'Order {orderNo} was handed back to your unit'),
} as const satisfies Readonly<Record<string, Label>>
