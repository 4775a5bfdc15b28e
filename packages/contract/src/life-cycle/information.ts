// The requester is asked for what is missing, and answers (T07–T09).

import { entry, eventLabel, label, type ActionLabel, type EventLabel, type Label, type RefusalEntry, type RequesterAction } from '../words.ts'

/** 缺什么: of the five elements of a request what staff most often lack. */
export const informationItems = ['place', 'time', 'subject', 'course', 'evidence', 'contact'] as const
export const informationItemLabels: Record<(typeof informationItems)[number], Label> = {
  place: label('地点', 'The place'), time: label('时间', 'The time'), subject: label('对象（哪个单位、哪家店、哪个人）', 'Who or what it is about'), course: label('事情经过', 'What happened'),
  evidence: label('照片或凭据', 'Photos or papers'), contact: label('怎么联系您', 'How to reach you'),
}

/** Domain command → button. */
export const informationActionLabels = {
  requestInfo: { command: 'request-info', zh: '请诉求人补充', en: 'Ask for information', rank: 4, summary: '请诉求人补充信息', hiddenBy: ['WRONG_STATUS'] },
  supplyInfo: { command: 'supply-info', zh: '代录补充', en: 'Take down the answer', rank: 1, summary: '代诉求人录入补充信息', hiddenBy: ['WRONG_STATUS'] },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const informationRequesterActions = {
  supplyInfo: { command: 'information', zh: '回答', en: 'Answer' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const informationEventLabels = {
  InformationRequested: eventLabel('centre', true, '请诉求人补充信息', 'Asked for information', '请您补充情况', 'We need to know more'),
  InformationReminded: eventLabel('machine', true, '提醒诉求人补充', 'Reminder to the requester', '提醒：还在等您补充', 'Reminder: we still wait for your answer'),
  InformationSupplied: eventLabel('requester', true, '诉求人补充了信息', 'Information supplied', '您补充了情况', 'You answered'),
  InformationOverdue: eventLabel('machine', false, '逾期未补充，回到受理', 'No answer in time: back to the desk'),
  RequestLapsed: eventLabel('machine', true, '未补充，不再受理', 'Lapsed without an answer', '没有等到您的补充，先结束了', 'We had no answer and ended it for now'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const informationRefusals = {
  INFO_ASKED_TOO_OFTEN: entry(409, '已经请诉求人补充过 {most} 次，不能再问。', '请按已有的信息受理、派单或作出不予受理决定；也可以打电话核实。', 'The requester was asked {most} times, the limit.', 'Decide on what is known, or ring them up.'),
  APPEAL_FIRST: entry(409, '申诉正在复核，不能再请诉求人补充。', '请先受理，或维持不予受理；受理之后可以再问。', 'An appeal is being decided; this is no time to ask for more.', 'Accept it or decline it first; you may ask after that.'),
  ANSWER_THE_QUESTION: entry(409, '工作人员正在等诉求人回答问题。', '请在“回答”里填写，这样工单会继续往下走。', 'Staff wait for an answer to their question.', 'Give it under "Answer", so that the order goes on.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>

/** Messages to a unit; slots are filled from the notice's params. */
export const informationNotices = {
  NOTICE_INFO_SUPPLIED: label('工单 {orderNo}：诉求人已补充信息，请继续', 'Order {orderNo}: the requester has answered, please go on'),
  NOTICE_INFO_OVERDUE: label('▲ 工单 {orderNo}：诉求人逾期未补充，此件不能自动结束，请值班长处理', '▲ Order {orderNo}: no answer in time; it must not end by itself, shift lead please'),
} as const satisfies Readonly<Record<string, Label>>
