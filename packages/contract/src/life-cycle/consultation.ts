// Units are asked before an order goes out (T16, T17).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** What a unit says of its part in an order: in a consultation and in a dispute. */
export const unitPositions = ['responsible', 'joining', 'notResponsible'] as const
export const unitPositionLabels: Record<(typeof unitPositions)[number], Label> = {
  responsible: label('由本单位主办', 'Ours to lead'), joining: label('本单位可协办', 'Ours to join'), notResponsible: label('不归本单位', 'Not ours'),
}

/** Domain command → button. */
export const consultationActionLabels = {
  openConsult: { command: 'open-consult', zh: '发起会商', en: 'Consult units', rank: 5, summary: '派单前会商' },
  giveOpinion: { command: 'give-opinion', zh: '回复会商意见', en: 'Give opinion', rank: 1 },
  decideAssignee: { command: 'decide-assignee', zh: '会商指定', en: 'Decide who handles', rank: 1, summary: '会商指定承办单位' },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const consultationEventLabels = {
  ConsultationOpened: eventLabel('centre', true, '发起派单前会商', 'Consultation opened', '正在与有关单位商定由谁办理', 'We are settling with the units who handles it'),
  OpinionGiven: eventLabel('unit', false, '会商意见', 'Opinion given'),
  AssigneeDecided: eventLabel('centre', true, '会商指定承办单位', 'Unit decided in consultation', '已交给负责处理的单位', 'Given to the responsible unit'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const consultationRefusals = {
  NOT_ASKED: entry(403, '这次会商没有请您的单位发表意见。', '如认为与本单位有关，请告诉派单员。', 'Your unit was not asked in this consultation.', 'Tell the dispatcher if it concerns your unit.'),
  CONSULTATION_OF_OTHER_DISTRICT: entry(403, '这件会商不在您的区。', '请由派单员或属地的区级裁定员指定。', 'This consultation belongs to another district.', 'The dispatcher or the arbiter of that district decides.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const consultationNotices = {
  NOTICE_CONSULTED: label('工单 {orderNo} 派单前会商，请本单位回复意见', 'Order {orderNo}: your unit is asked for its opinion before dispatch'),
} as const satisfies Readonly<Record<string, Label>>
