// A unit says that an order is not for it, and the centre judges that against the lists (T23–T26).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 退单原因 RTR (rulebook 2.6). */
export const returnReasons = ['notMyDuty', 'wrongTerritory', 'duplicate', 'infoInsufficient', 'inLitigation', 'legalChannel', 'listChanged', 'underArbitration', 'onlyPartIsMine'] as const
export const returnReasonLabels: Record<(typeof returnReasons)[number], Label> = {
  notMyDuty: label('职责不符', 'Not its duty'), wrongTerritory: label('属地不符', 'Wrong territory'), duplicate: label('重复件', 'Duplicate'), infoInsufficient: label('信息不全', 'Information lacking'),
  inLitigation: label('涉法涉诉', 'Before the courts'), legalChannel: label('已入法定程序', 'In a legal procedure'), listChanged: label('目录已调整', 'The list has changed'), underArbitration: label('正在裁定', 'Under arbitration'), onlyPartIsMine: label('只有一部分归本单位', 'Only a part is ours'),
}
/** What became of a return. */
export const returnOutcomes = ['pending', 'founded', 'unfounded', 'expired', 'disputed', 'moot'] as const
export const returnOutcomeLabels: Record<(typeof returnOutcomes)[number], Label> = {
  pending: label('待审核', 'Awaiting judgement'), founded: label('成立', 'Founded'), unfounded: label('不成立', 'Unfounded'), expired: label('逾时未审', 'Not judged in time'), disputed: label('转入裁定', 'Went to a ruling'), moot: label('不再审', 'Moot'),
}
/** What the lists say of a unit. */
export const listVerdicts = ['lead', 'co', 'notNamed', 'undecided'] as const
export const listVerdictLabels: Record<(typeof listVerdicts)[number], Label> = {
  lead: label('清单：由该单位主办', 'Lists: this unit leads'), co: label('清单：该单位协办', 'Lists: this unit joins'), notNamed: label('清单：不是该单位', 'Lists: not this unit'), undecided: label('清单定不下来', 'Lists do not decide'),
}

/** Domain command → button. */
export const returnsActionLabels = {
  requestReturn: { command: 'request-return', zh: '申请退单', en: 'Request return', rank: 7 },
  approveReturn: { command: 'approve-return', zh: '同意退单', en: 'Approve return', rank: 1 },
  rejectReturn: { command: 'reject-return', zh: '驳回退单', en: 'Reject return', rank: 2 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const returnsEventLabels = {
  ReturnRequested: eventLabel('unit', false, '申请退单', 'Return requested'),
  ReturnApproved: eventLabel('centre', true, '同意退单', 'Return approved', '换一个单位来处理', 'Another unit will handle it'),
  ReturnRejected: eventLabel('centre', false, '驳回退单', 'Return rejected'),
  ReturnReviewExpired: eventLabel('machine', false, '退单逾时未审，原单位先办', 'Return not judged in time'),
  ReturnMooted: eventLabel('machine', false, '已办完，退单不再审', 'Return moot'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const returnsRefusals = {
  RETURN_ONLY_LEAD: entry(409, '只有主办单位可以退单。', '协办有异议的，请与主办单位或派单员联系。', 'Only the lead may return an order.', 'A co-unit speaks with the lead or the dispatcher.'),
  RETURN_AFTER_RULING: entry(409, '本单已经裁定，不得再退。', '请按裁定办理；确有新情况的，请告诉裁定员。', 'A ruling binds: the order cannot be returned any more.', 'Handle it as ruled; tell the arbiter about new facts.'),
  RETURN_AFTER_RESULT: entry(409, '本单位已经提交过办理结果，不能再退。', '请继续办理。', 'Your unit has handed in a result already.', 'Go on handling it.'),
  RETURN_WINDOW_OVER: entry(409, '退单窗为派单后 {hours} 小时，已经过了。', '请先办理；确有争议的，请派单员提请裁定。', 'It could be returned within {hours} hours of the dispatch; they are over.', 'Handle it; in a real dispute the dispatcher asks for a ruling.'),
  RETURNED_ALREADY: entry(409, '本单位对本单已经申请过一次退单。', '请继续办理；确有争议的，请派单员提请裁定。', 'Your unit has asked once already.', 'Go on handling; in a real dispute the dispatcher asks for a ruling.'),
  RETURN_SAME_REASON: entry(409, '同一原因不能再退。', '请继续办理，或说明另外的原因。', 'The same reason was judged already.', 'Go on handling, or give another reason.'),
  RETURN_ASK_FOR_INFORMATION: entry(422, '信息不全不是退单的理由。', '请向诉求人追问：先联系并记录，缺什么问什么。', 'Lacking information is no ground for a return.', 'Ask the requester for what is missing.'),
  RETURN_UNIT_NEEDED: entry(422, '以此原因退单，须写明建议由哪个单位办理。', '请从列表中选择建议单位。', 'This reason needs the unit that should handle it.', 'Choose the proposed unit.'),
  RETURN_TO_ITSELF: entry(422, '建议单位不能是本单位。', '请选择另一个单位。', 'A unit cannot propose itself.', 'Choose another unit.'),
  RETURN_DOWNWARDS: entry(409, '此事项由职能部门主责，不能退给基层兜底。', '请建议主责的部门，或继续办理。', 'A department is responsible: it cannot be pushed down to the grassroots.', 'Propose the responsible department, or go on handling.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const returnsNotices = {
  NOTICE_RETURN_APPROVED: label('工单 {orderNo} 的退单申请已同意，本单位不再办理', 'Order {orderNo}: your return was approved'),
  NOTICE_RETURN_REJECTED: label('工单 {orderNo} 的退单申请被驳回，请继续办理', 'Order {orderNo}: your return was rejected, please go on'),
  NOTICE_RETURN_EXPIRED: label('工单 {orderNo} 的退单申请逾时未审，请继续办理', 'Order {orderNo}: your return was not judged in time, please go on'),
  NOTICE_TAKEN_BACK: label('工单 {orderNo} 不再由本单位办理', 'Order {orderNo} is no longer with your unit'),
} as const satisfies Readonly<Record<string, Label>>
