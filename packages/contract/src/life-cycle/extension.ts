// More time for a unit: asked for before it is up, decided by the centre.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 延期原因 EXR (rulebook 7.2); which of them count in the assessment, the deadline policy says. */
export const extensionReasons = ['MULTI_DEPT', 'FIELD_TEST', 'EXPERT', 'WEATHER', 'THIRD_PARTY', 'CITIZEN_REQUEST', 'OTHER'] as const
export const extensionReasonLabels: Record<(typeof extensionReasons)[number], Label> = {
  MULTI_DEPT: label('须多部门会办', 'Several departments must act'), FIELD_TEST: label('须现场检测', 'Tests on site'), EXPERT: label('须专家论证', 'An expert opinion'), WEATHER: label('天气不允许', 'The weather'),
  THIRD_PARTY: label('须第三方配合', 'A third party must act'), CITIZEN_REQUEST: label('诉求人要求延后', 'The requester\'s own wish'), OTHER: label('其他', 'Another reason'),
}
/** What an extension is counted in. */
export const durationUnits = ['hour', 'day', 'workingHour', 'workingDay'] as const
export const durationUnitLabels: Record<(typeof durationUnits)[number], Label> = {
  hour: label('小时', 'hour(s)'), day: label('个自然日', 'day(s)'), workingHour: label('个工作小时', 'working hour(s)'), workingDay: label('个工作日', 'working day(s)'),
}

/** Domain command → button. */
export const extensionActionLabels = {
  requestExtension: { command: 'request-extension', zh: '申请延期', en: 'Ask for more time', rank: 6 },
  decideExtension: { command: 'decide-extension', zh: '审批延期', en: 'Decide on more time', rank: 1 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const extensionEventLabels = {
  ExtensionRequested: eventLabel('unit', true, '申请延期', 'Extension asked for', '单位申请延长办理时间', 'The unit asked for more time'),
  ExtensionGranted: eventLabel('centre', true, '同意延期', 'Extension granted', '同意延长办理时间', 'More time was given'),
  ExtensionRefused: eventLabel('centre', true, '不同意延期', 'Extension refused', '没有同意延长，按原来的时间办理', 'No more time was given'),
  ExtensionLapsed: eventLabel('machine', true, '延期申请逾时未批，不予延期', 'Extension not decided in time: not granted', '延长申请没有按时审批，按原来的时间办理', 'Not decided in time: no more time was given'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const extensionRefusals = {
  EXTENSION_TOO_LATE: entry(409, '办理时限已到，到期前才能申请延期。', '请尽快办结，并说明超时原因。', 'The time is up; an extension is asked for before that.', 'Finish the order and say why it is late.'),
  EXTENSION_PENDING: entry(409, '延期申请正在审批。', '审批期间请照常办理。', 'An extension has been asked for and is being decided.', 'Handle it on meanwhile.'),
  EXTENSION_REQUESTS_USED_UP: entry(409, '这一轮办理已经申请过 {times} 次延期，达到上限。', '请按现有时限办理；短期确实无法解决的，可申请挂账。', 'Extensions were asked for {times} time(s) in this round, the limit.', 'Keep to the due time; what cannot be solved soon may be suspended.'),
  EXTENSION_NOT_ASKED: entry(409, '没有待审批的延期申请。', '请刷新查看最新情况。', 'No extension waits for a decision.', 'Reload to see the newest state.'),
  EXTENSION_MORE_THAN_ASKED: entry(422, '批准的时间不能超过申请的时间。', '请改短，或留空按申请批准。', 'No more can be granted than was asked for.', 'Shorten it, or leave it blank to grant what was asked for.'),
  HANDLING_STANDS_STILL: entry(409, '办理已经暂停，时钟没有走。', '请先恢复办理。', 'Handling stands still; its clock does not run.', 'Let it go on first.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const extensionNotices = {
  NOTICE_EXTENSION_GRANTED: label('工单 {orderNo} 的延期已批准', 'Order {orderNo}: extension granted'),
  NOTICE_EXTENSION_REFUSED: label('工单 {orderNo} 的延期未获批准，请按原时限办理', 'Order {orderNo}: extension refused; keep to the due time'),
  NOTICE_EXTENSION_LAPSED: label('工单 {orderNo} 的延期逾时未批，请按原时限办理', 'Order {orderNo}: extension not decided in time; keep to the due time'),
} as const satisfies Readonly<Record<string, Label>>
