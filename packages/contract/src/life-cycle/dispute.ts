// Who an order is for is in dispute: statements of the parties, a ruling that binds (T27–T30).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 争议层级: who decides. */
export const disputeLevels = ['district', 'city'] as const
export const disputeLevelLabels: Record<(typeof disputeLevels)[number], Label> = { district: label('区级裁定', 'District'), city: label('市级裁定', 'City') }
export const disputeOutcomes = ['open', 'ruled', 'byDefault', 'settled'] as const
export const disputeOutcomeLabels: Record<(typeof disputeOutcomes)[number], Label> = {
  open: label('待裁定', 'Awaiting a ruling'), ruled: label('已裁定', 'Ruled'), byDefault: label('到期兜底', 'Decided by default'), settled: label('已了结', 'Settled'),
}

/** Domain command → button. */
export const disputeActionLabels = {
  openDispute: { command: 'open-dispute', zh: '提请裁定', en: 'Ask for a ruling', rank: 6, summary: '提请争议裁定' },
  submitStatement: { command: 'submit-statement', zh: '提交陈述', en: 'Submit statement', rank: 2, summary: '争议中提交本单位陈述' },
  escalateDispute: { command: 'escalate-dispute', zh: '提交市级裁定', en: 'Hand up to the city', rank: 6 },
  award: { command: 'award', zh: '裁定', en: 'Rule', rank: 1, summary: '争议裁定' },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const disputeEventLabels = {
  DisputeOpened: eventLabel('centre', true, '转入争议裁定', 'Dispute opened', '正在确定由哪个单位负责，期间先由最先接到的单位处理', 'It is being settled which unit is responsible; the first one handles it meanwhile'),
  StatementSubmitted: eventLabel('unit', false, '单位陈述', 'Statement submitted'),
  DisputeEscalated: eventLabel('centre', false, '提交市级裁定', 'Handed up to the city'),
  DisputeAwarded: eventLabel('centre', true, '裁定', 'Ruled', '已确定负责处理的单位', 'The responsible unit is settled'),
  DisputeDefaulted: eventLabel('machine', true, '裁定到期，首接单位办理', 'Decided by default', '已确定负责处理的单位', 'The responsible unit is settled'),
  DisputeSettled: eventLabel('machine', false, '已办完，争议了结', 'Dispute settled'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const disputeRefusals = {
  DISPUTE_WITHOUT_UNITS: entry(409, '还没有单位接过这张工单，谈不上争议。', '职责不清的，请发起派单前会商。', 'No unit has had this order yet.', 'Consult the units first.'),
  NOT_A_PARTY: entry(403, '您的单位不是这场争议的一方。', '请由争议双方单位陈述。', 'Your unit is no party to this dispute.', 'The parties make the statements.'),
  NOT_YOUR_DISPUTE: entry(403, '这件争议不由您裁定。', '请由属地的区级裁定员或市级裁定员裁定。', 'This dispute is not yours to rule on.', 'The arbiter of its level rules.'),
  ARBITER_INVOLVED: entry(403, '派过这张工单，或属于争议单位的人，不能裁定。', '请由另一位裁定员裁定，或提交市级。', 'Whoever dispatched it or belongs to a party may not rule.', 'Another arbiter rules, or hand it up to the city.'),
  DISPUTE_AT_LAST_LEVEL: entry(409, '争议已经在市级。', '请由市级裁定员裁定。', 'The dispute is with the city already.', 'The city\'s arbiter rules.'),
  AWARD_DUE_PAST: entry(422, '裁定的到期时间已经过去。', '请选择以后的时间。', 'The due time lies in the past.', 'Choose a later time.'),
  AWARD_DUE_TWICE: entry(422, '到期时间和时限类别只能定一个。', '请留下其中一个。', 'Give a due time or a class, not both.', 'Keep one of them.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const disputeNotices = {
  NOTICE_DISPUTE_PARTY: label('工单 {orderNo} 转入争议裁定，请本单位提交陈述', 'Order {orderNo} is in dispute: please submit your statement'),
  NOTICE_DISPUTE_PROVISIONAL: label('工单 {orderNo} 裁定前由本单位先行办理', 'Order {orderNo}: your unit handles it until the ruling'),
  NOTICE_DISPUTE_TO_RULE: label('工单 {orderNo} 待裁定', 'Order {orderNo} awaits a ruling'),
  NOTICE_AWARDED: label('工单 {orderNo} 已裁定：{unit}主办，不得再退', 'Order {orderNo} is ruled: {unit} leads, no further return'),
} as const satisfies Readonly<Record<string, Label>>
