// Intake: what comes in is accepted, declined or sorted again (T01–T10).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 不予受理原因 NAR (rulebook 7.2). */
export const declineReasons = ['litigation', 'arbitration', 'discipline', 'reconsideration', 'informationDisclosure', 'petition',
  'stateSecret', 'privacy', 'commercial', 'publicMorals', 'outOfRegion', 'military', 'otherEmergency', 'noise'] as const
export const declineReasonLabels: Record<(typeof declineReasons)[number], Label> = {
  litigation: label('应通过诉讼解决', 'For the courts'), arbitration: label('应通过仲裁解决', 'For arbitration'), discipline: label('应向纪检监察机关反映', 'For the discipline inspectors'),
  reconsideration: label('应申请行政复议', 'For administrative reconsideration'), informationDisclosure: label('应申请政府信息公开', 'For information disclosure'), petition: label('已进入信访渠道', 'Already a petition'),
  stateSecret: label('涉及国家秘密', 'State secret'), privacy: label('涉及他人隐私', 'Others\' privacy'), commercial: label('涉及商业秘密', 'Commercial secret'), publicMorals: label('违背公序良俗', 'Against public morals'),
  outOfRegion: label('不属本行政区域', 'Outside this city'), military: label('属军队事务', 'Military matter'), otherEmergency: label('应拨打紧急电话', 'Call an emergency number'), noise: label('无实质内容', 'No content'),
}

/** Domain command → button. */
export const intakeActionLabels = {
  accept: { command: 'accept', zh: '受理', en: 'Accept', rank: 1 },
  decline: { command: 'decline', zh: '不予受理', en: 'Decline', rank: 9 },
  reclassify: { command: 'reclassify', zh: '更正事项', en: 'Reclassify', rank: 5 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const intakeEventLabels = {
  RequestRegistered: eventLabel('requester', true, '诉求登记', 'Request registered', '收到您的诉求', 'Your request was received'),
  RequestAccepted: eventLabel('centre', true, '受理', 'Accepted', '已受理', 'Accepted'),
  RequestDeclined: eventLabel('centre', true, '不予受理', 'Declined', '不属于本热线受理范围', 'Not for this hotline'),
  RequestReclassified: eventLabel('centre', false, '更正事项', 'Reclassified'),
  HistoryImported: eventLabel('machine', true, '载入历史记录', 'History imported', '载入历史记录', 'History imported'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const intakeRefusals = {
  ORDER_EXISTS: entry(409, '这件诉求已经登记过。', '请查看已有工单，不要重复登记。', 'This request is registered already.', 'Open the existing order.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>
