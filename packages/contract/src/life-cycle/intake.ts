// Intake: what comes in is accepted, declined or sorted again (T01–T10).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

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
  confirmDecline: { command: 'confirm-decline', zh: '同意不予受理', en: 'Confirm the refusal', rank: 1 },
  rejectDecline: { command: 'reject-decline', zh: '不同意，应当受理', en: 'Do not decline', rank: 2 },
  reclassify: { command: 'reclassify', zh: '更正事项', en: 'Reclassify', rank: 5 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const intakeRequesterActions = {
  appealRefusal: { command: 'refusal-appeal', zh: '申诉', en: 'Appeal' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const intakeEventLabels = {
  RequestRegistered: eventLabel('requester', true, '诉求登记', 'Request registered', '收到您的诉求', 'Your request was received'),
  RequestAccepted: eventLabel('centre', true, '受理', 'Accepted', '已受理', 'Accepted'),
  RequestDeclined: eventLabel('centre', true, '不予受理', 'Declined', '不属于本热线受理范围', 'Not for this hotline'),
  DeclineProposed: eventLabel('centre', false, '提出不予受理，待值班长确认', 'Refusal proposed; the shift lead decides'),
  DeclineRejected: eventLabel('centre', false, '值班长不同意不予受理', 'The shift lead did not confirm the refusal'),
  RefusalAppealed: eventLabel('requester', true, '诉求人申诉', 'Appeal against the refusal', '您提出了申诉，由另外的人复核', 'You appealed; somebody else decides'),
  RequestReclassified: eventLabel('centre', false, '更正事项', 'Reclassified'),
  HistoryImported: eventLabel('machine', true, '载入历史记录', 'History imported', '载入历史记录', 'History imported'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const intakeRefusals = {
  ORDER_EXISTS: entry(409, '这件诉求已经登记过。', '请查看已有工单，不要重复登记。', 'This request is registered already.', 'Open the existing order.'),
  DECLINE_PENDING: entry(409, '已经提出不予受理，正等值班长确认。', '请值班长先同意或不同意，再做这一步。', 'A refusal is proposed and waits for the shift lead.', 'The shift lead confirms or rejects it first.'),
  NO_DECLINE_PENDING: entry(409, '没有待确认的不予受理。', '请刷新查看最新状态。', 'No refusal waits for confirmation.', 'Reload to see the newest state.'),
  DECIDED_BY_SOMEBODY_ELSE: entry(403, '您作过不予受理的决定，申诉要由另外的人复核。', '请交给同岗位的其他人。', 'You declined it before; somebody else decides on the appeal.', 'Leave it to a colleague.'),
  APPEALED_ALREADY: entry(409, '已经申诉过一次，不能再申诉。', '仍不同意的，可以申请行政复议或向信访部门反映。', 'It was appealed once, which is the limit.', 'You may go to administrative reconsideration or the petition office.'),
  APPEAL_WINDOW_OVER: entry(409, '不予受理已超过 {days} 天，不能再申诉。', '请提交新的诉求，并注明原编号。', 'It was declined more than {days} days ago.', 'Send a new request and name the old number.'),
  CLASS_CHANGE_NEEDS_REVIEW: entry(403, '派出以后，改事项会改变办理时限的，须由没有派过此单的值班长改。', '请转告值班长；只改事项、不改时限类别的可以直接改。', 'Once dispatched, another deadline class is for a shift lead who did not dispatch the order.', 'Ask the shift lead; a matter of the same class you may change yourself.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const intakeNotices = {
  NOTICE_DECLINE_PROPOSED: label('工单 {orderNo}：提出不予受理，请值班长确认', 'Order {orderNo}: a refusal is proposed, shift lead please'),
  NOTICE_RECLASSIFIED: label('工单 {orderNo}：事项更正，时限随之改变，自原起点算，请看时钟', 'Order {orderNo}: another matter; its times changed with it, from the same start'),
  NOTICE_REFUSAL_APPEALED: label('工单 {orderNo}：诉求人申诉不予受理，请由另外的人复核', 'Order {orderNo}: the requester appeals against the refusal; somebody else decides'),
} as const satisfies Readonly<Record<string, Label>>
