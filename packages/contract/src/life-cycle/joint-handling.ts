// Several units at one order: the lead, the co-units, and who leads.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** Domain command → button. */
export const jointHandlingActionLabels = {
  addCoHandler: { command: 'add-co-unit', zh: '增加协办', en: 'Add a co-unit', rank: 5, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'LEAD_ONLY'] },
  releaseCo: { command: 'release-co-unit', zh: '请协办退出', en: 'Release a co-unit', rank: 8, hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'LEAD_ONLY', 'NO_OPEN_CO'] },
  goOnWithoutCo: { command: 'go-on-without-co-unit', zh: '不等协办', en: 'Go on without', rank: 8, summary: '不等未签收的协办', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'LEAD_ONLY', 'NO_OPEN_CO'] },
  offerLead: { command: 'offer-lead', zh: '移交主办', en: 'Offer the lead', rank: 8, summary: '提议由协办牵头', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'LEAD_ONLY', 'NO_OPEN_CO'] },
  answerLeadOffer: { command: 'answer-lead-offer', zh: '答复移交', en: 'Answer the offer', rank: 2, summary: '答复是否牵头', hiddenBy: ['WRONG_STATUS', 'NOT_YOUR_ORDER', 'NO_LEAD_OFFER'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const jointHandlingEventLabels = {
  CoHandlerAdded: eventLabel('unit', true, '增加协办', 'Co-unit added', '又有单位一起处理', 'Another unit helps'),
  CoHandlerReleased: eventLabel('unit', false, '协办退出', 'Co-unit released'),
  CoHandlerFailedToAct: eventLabel('unit', false, '协办未签收，主办不再等', 'Co-unit did not sign; the lead goes on'),
  LeadOffered: eventLabel('unit', false, '提议移交主办', 'Lead offered'),
  LeadHandedOver: eventLabel('unit', true, '主办移交', 'Lead handed over', '换由另一单位负责处理', 'Another unit is responsible now'),
  LeadOfferDeclined: eventLabel('unit', false, '不同意牵头', 'Lead declined'),
  LeadOfferLapsed: eventLabel('machine', false, '移交提议过期', 'Offer of the lead lapsed'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const jointHandlingRefusals = {
  LEAD_ONLY: entry(403, '只有主办单位「{unit}」能做这一步。', '请与主办单位联系，或登记进展告知。', 'Only the lead unit {unit} may do this.', 'Ask the lead, or add progress for it to read.'),
  UNIT_ALREADY_HOLDS: entry(409, '「{unit}」已经在办这张工单。', '请选择别的单位。', '{unit} holds this order already.', 'Choose another unit.'),
  CO_UNITS_FULL: entry(409, '协办单位已有 {most} 个，达到上限。', '请先请无关的协办退出；事项确实复杂的，请申请提级。', 'There are {most} co-units, the limit.', 'Release one that is not needed, or ask for escalation.'),
  NOT_A_CO_UNIT: entry(409, '「{unit}」不是在办的协办单位。', '请从在办的协办单位中选择。', '{unit} is no open co-unit.', 'Choose one of the open co-units.'),
  NO_OPEN_CO: entry(409, '没有在办的协办单位。', '需要别的单位配合的，请增加协办。', 'There is no open co-unit.', 'Add one where help is needed.'),
  CO_STILL_HAS_TIME: entry(409, '协办单位签收到期后满 {hours} 小时仍不签收，才能不等。', '请先催办；确实无关的，请协办退出并写明理由。', 'A co-unit may be passed over only {hours} hours after its sign-for time.', 'Urge it first; where it is not needed, release it with a reason.'),
  CO_HAS_SIGNED: entry(409, '「{unit}」已经签收。', '请等它办完；确实无关的，请它退出。', '{unit} has signed.', 'Wait for it, or release it.'),
  CO_MUST_SIGN_FIRST: entry(409, '「{unit}」还没有在办，不能牵头。', '请等它签收以后再提。', '{unit} is not at work yet and cannot lead.', 'Offer it once it has signed.'),
  LEAD_OFFER_PENDING: entry(409, '已经提议移交，正在等对方答复。', '请等答复；到期未答自动作罢。', 'An offer waits for an answer.', 'Wait; it lapses by itself when its time is over.'),
  NO_LEAD_OFFER: entry(409, '没有等待答复的移交提议。', '请刷新查看最新状态。', 'No offer of the lead waits for an answer.', 'Reload to see the newest state.'),
  FIRST_RECEIVER_LEADS: entry(409, '首接负责：涉及多个单位的工单由首先接到的单位牵头，不能以“只占一部分”退单。', '请增加协办或吹哨请有关部门到场；对方同意的，可以移交主办。', 'First-receiver responsibility: whoever received an order of several units first leads it and may not return it because only a part is theirs.', 'Add co-units or blow the whistle; with agreement the lead may be handed over.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const jointHandlingNotices = {
  NOTICE_CO_RELEASED: label('工单 {orderNo}：主办单位请本单位退出协办', 'Order {orderNo}: the lead needs your unit no longer'),
  NOTICE_CO_FAILED: label('工单 {orderNo}：本单位未签收，主办不再等待，已记协办未履职', 'Order {orderNo}: your unit did not sign; the lead goes on, and it is on record'),
  NOTICE_LEAD_OFFERED: label('工单 {orderNo}：主办单位提议由本单位牵头，请答复', 'Order {orderNo}: the lead is offered to your unit, please answer'),
  NOTICE_LEAD_TAKEN: label('工单 {orderNo}：对方同意牵头，本单位转为协办', 'Order {orderNo}: the other unit leads now, yours helps'),
  NOTICE_LEAD_DECLINED: label('工单 {orderNo}：对方不同意牵头，仍由本单位主办', 'Order {orderNo}: the lead was declined and stays with your unit'),
} as const satisfies Readonly<Record<string, Label>>
