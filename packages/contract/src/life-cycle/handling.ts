// What the units do: sign for, contact, report, submit, review among themselves.

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry } from '../words.ts'

/** 办理结果 RES (rulebook 7.1). */
export const resultTypes = ['resolved', 'partial', 'explained', 'planned', 'unsolved', 'invalid'] as const
export const resultTypeLabels: Record<(typeof resultTypes)[number], Label> = {
  resolved: label('已解决', 'Resolved'), partial: label('部分解决', 'Partly resolved'), explained: label('解释说明', 'Explained'), planned: label('纳入计划', 'Planned'), unsolved: label('未解决', 'Unsolved'), invalid: label('不成立', 'Not founded'),
}
/** 先行联系方式与结果. */
export const contactMethods = ['phone', 'visit', 'sms', 'video'] as const
export const contactMethodLabels: Record<(typeof contactMethods)[number], Label> = { phone: label('电话', 'Phone'), visit: label('上门', 'Visit'), sms: label('短信', 'SMS'), video: label('视频', 'Video') }
export const contactOutcomes = ['reached', 'noAnswer', 'refused', 'wrongNumber'] as const
export const contactOutcomeLabels: Record<(typeof contactOutcomes)[number], Label> = { reached: label('已联系上', 'Reached'), noAnswer: label('无人接听', 'No answer'), refused: label('拒绝沟通', 'Refused'), wrongNumber: label('号码有误', 'Wrong number') }

/** Domain command → button. */
export const handlingActionLabels = {
  signFor: { command: 'sign-for', zh: '签收', en: 'Sign for', rank: 1 },
  recordFirstContact: { command: 'record-first-contact', zh: '记录联系', en: 'Record contact', rank: 2, summary: '记录先行联系' },
  addProgress: { command: 'add-progress', zh: '登记进展', en: 'Add progress', rank: 4 },
  submitResult: { command: 'submit-result', zh: '提交结果', en: 'Submit result', rank: 3, summary: '提交办理结果' },
  approveResult: { command: 'approve-result', zh: '内审通过', en: 'Approve', rank: 1 },
  rejectResult: { command: 'reject-result', zh: '内审退回', en: 'Reject', rank: 4 },
} as const satisfies Readonly<Record<string, ActionLabel>>

export const handlingEventLabels = {
  AssignmentSigned: eventLabel('unit', true, '签收', 'Signed for', '单位已签收', 'The unit has signed for it'),
  RequesterContacted: eventLabel('unit', true, '联系诉求人', 'Requester contacted', '单位联系您', 'The unit contacted you'),
  ProgressAdded: eventLabel('unit', true, '办理进展', 'Progress', '办理进展', 'Progress'),
  ResultSubmitted: eventLabel('unit', false, '提交办理结果', 'Result submitted'),
  ResultApprovedByUnit: eventLabel('unit', false, '单位审核通过', 'Approved by the unit'),
  ResultRejectedByUnit: eventLabel('unit', false, '单位审核退回', 'Rejected by the unit'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const handlingRefusals = {
  ALREADY_SIGNED: entry(409, '本单位已经签收。', '无需重复签收。', 'Your unit has signed already.', 'Nothing to do.'),
  CO_ASSIGNMENT_OPEN: entry(409, '协办单位尚未办完：{units}。', '请等协办办结，或写明免除协办的理由后提交。', 'Co-units are not done: {units}.', 'Wait for them, or waive them with a reason.'),
  CONTACT_FIRST: entry(409, '还没有先行联系诉求人。', '请先联系诉求人并记录，再提交结果。', 'The requester has not been contacted yet.', 'Contact them and record it first.'),
  EVIDENCE_MISSING: entry(422, '缺少佐证。', '请上传照片、文书等佐证，或写明依据。', 'Evidence is missing.', 'Upload evidence or state the basis.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>
