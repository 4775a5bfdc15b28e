// Secrecy levels, and requests against a unit (T70, rulebook 6.5).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 保密级别 (rulebook 6.5). */
export const secrecyLevelLabels: Record<0 | 1 | 2 | 3, Label> = { 0: label('公开（去敏）', 'Public'), 1: label('普通', 'Ordinary'), 2: label('保密', 'Secret'), 3: label('高敏', 'Highly sensitive') }

/** Domain command → button. */
export const secrecyActionLabels = {
  changeSecrecy: { command: 'change-secrecy', zh: '改保密级别', en: 'Change secrecy', rank: 13 },
  nameAccused: { command: 'name-accused', zh: '标明针对的单位', en: 'Name the unit it is against', rank: 12 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const secrecyEventLabels = {
  SecrecyChanged: eventLabel('centre', false, '保密级别变更', 'Secrecy changed'),
  AccusedUnitsNamed: eventLabel('centre', false, '标明针对的单位', 'Named whom it is against'),
  OrderTakenFromAccused: eventLabel('machine', true, '收回被投诉单位手中的工单', 'Taken from the accused unit', '换一个单位处理', 'Another unit will handle it'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const secrecyRefusals = {
  ACCUSED_UNIT_ALONE: entry(409, '诉求针对「{unit}」或其上级，它不能主办。', '请由其上级单位或其他单位主办；被投诉单位最多协办。', 'The request is against {unit} or its superior; it may not lead.', 'Let its superior or another unit lead; the accused may join at most.'),
  ACCUSED_UNIT_KEPT_OUT: entry(403, '诉求针对本单位，这一步不能由本单位做。', '请由上级单位的审核员处理。', 'The request is against your own unit; this step is not yours.', 'The superior unit takes this step.'),
  ACCUSED_IS_CENTRE: entry(422, '针对热线中心本身的诉求不能在这里标明。', '请转纪检监察或主管部门处理。', 'A request against the hotline centre itself cannot be marked here.', 'Pass it to the discipline inspectors or the department in charge.'),
  ACCUSED_ALREADY: entry(409, '这些单位已经标明。', '无需重复标明。', 'These units are named already.', 'Nothing to do.'),
  SECRECY_THE_SAME: entry(409, '保密级别已经是 {level} 级。', '无需更改。', 'The level is {level} already.', 'Nothing to do.'),
  SECRECY_NEEDS_CONSENT: entry(409, '降低保密级别须经诉求人同意。', '请写明在哪次通话或哪份材料里同意的。', 'Lowering the level needs the requester\'s consent.', 'State the call or paper in which they agreed.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const secrecyNotices = {
  NOTICE_TAKEN_FROM_ACCUSED: label('工单 {orderNo} 已收回，由中心另行派单', 'Order {orderNo} was taken back; the centre will dispatch it anew'),
  NOTICE_SUPERIOR_REVIEW: label('工单 {orderNo}：下级单位的结果须由本单位审核', 'Order {orderNo}: your unit signs off the result of a unit below it'),
} as const satisfies Readonly<Record<string, Label>>
