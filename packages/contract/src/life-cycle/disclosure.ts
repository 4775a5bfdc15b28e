// What is shown to everybody of how an order was handled; a requester's thanks.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** How the requester agreed to it being shown. */
export const consentMethods = ['callBack', 'phone', 'online', 'written'] as const
export const consentMethodLabels: Record<(typeof consentMethods)[number], Label> = {
  callBack: label('回访时同意', 'In the call-back'), phone: label('来电或去电同意', 'By phone'), online: label('网上同意', 'Online'), written: label('书面同意', 'In writing'),
}

/** Domain command → button. */
export const disclosureActionLabels = {
  disclose: { command: 'disclose', zh: '公开', en: 'Disclose', rank: 18, summary: '公开办理情况（去敏）', hiddenBy: ['WRONG_STATUS'] },
  withdrawDisclosure: { command: 'withdraw-disclosure', zh: '撤下公开', en: 'Take back what is shown', rank: 19, hiddenBy: ['NOT_DISCLOSED'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const disclosureRequesterActions = {
  objectDisclosure: { command: 'disclosure-objection', zh: '不同意公开', en: 'Do not show it' },
  praise: { command: 'praise', zh: '表扬', en: 'Praise' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const disclosureEventLabels = {
  OrderDisclosed: eventLabel('centre', true, '公开办理情况', 'Disclosed', '办理情况已公开（不含您的信息）', 'How it was handled is shown to all, without you'),
  DisclosureWithdrawn: eventLabel('centre', true, '撤下公开', 'Disclosure taken back', '公开的内容已撤下', 'What was shown was taken back'),
  DisclosureObjected: eventLabel('requester', true, '诉求人不同意公开', 'Requester objects to disclosure', '您不同意公开', 'You do not want it shown'),
  PraiseRecorded: eventLabel('requester', true, '诉求人表扬', 'Praised', '您表扬了办理单位', 'You praised the unit'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const disclosureRefusals = {
  TOO_SECRET_TO_DISCLOSE: entry(409, '这件诉求的类型或保密级别不得公开。', '无需公开；如级别有误，请先由值班长更正。', 'Its kind or secrecy level forbids disclosure.', 'Do not disclose it; a wrong level is corrected by the shift lead.'),
  DISCLOSED_ALREADY: entry(409, '这件诉求已经公开。', '要改内容，请先撤下再公开。', 'It is disclosed already.', 'To change it, take it back first.'),
  NOT_DISCLOSED: entry(409, '这件诉求没有公开。', '无需撤下。', 'It is not disclosed.', 'Nothing to take back.'),
  DISCLOSURE_OBJECTED: entry(409, '诉求人不同意公开。', '请不要公开这件诉求。', 'The requester does not want it shown.', 'Do not disclose it.'),
  DISCLOSURE_OBJECTED_ALREADY: entry(409, '您已经表示不同意公开。', '我们不会公开，无需再次提交。', 'You have objected already.', 'It will not be shown.'),
  PRAISED_ALREADY: entry(409, '这件诉求已经表扬过。', '心意已转达，无需重复。', 'You have praised already.', 'It was passed on.'),
  PERSONAL_DATA_LEFT: entry(422, '文字里还有能认出个人的内容：{what}。', '请删去姓名、电话、证件号、车牌、门牌等，再提交；其余文字已保留。', 'The text still holds what leads to a person: {what}.', 'Take out names, phones, numbers and rooms, then send again.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const disclosureNotices = {
  NOTICE_PRAISED: label('工单 {orderNo} 的诉求人表扬了本单位', 'The requester of order {orderNo} praised your unit'),
} as const satisfies Readonly<Record<string, Label>>
