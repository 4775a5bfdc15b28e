// Direct answers to consultations, and the requester's objection to one.

import { entry, eventLabel, type ActionLabel, type EventLabel, type RefusalEntry, type RequesterAction } from '../words.ts'

/** Domain command → button. */
export const directAnswerActionLabels = {
  answerDirectly: { command: 'answer-directly', zh: '直接答复', en: 'Answer directly', rank: 3 },
} as const satisfies Readonly<Record<string, ActionLabel>>

/** Domain command → what the requester does from the tracking page. */
export const directAnswerRequesterActions = {
  rejectAnswer: { command: 'answer-rejection', zh: '答复不准', en: 'The answer is wrong' },
} as const satisfies Readonly<Record<string, RequesterAction>>

export const directAnswerEventLabels = {
  RequestAnswered: eventLabel('centre', true, '直接答复', 'Answered directly', '已答复', 'Answered'),
  DirectAnswerSampled: eventLabel('machine', true, '直接答复抽中回访', 'Direct answer sampled for call-back', '抽到您的答复做回访，请您评价', 'Your answer was chosen for a call-back; please judge it'),
  AnswerRejected: eventLabel('requester', true, '答复被否，转为工单', 'Answer rejected', '您认为答复不准，已转为工单', 'You found the answer wrong; it is being handled'),
} as const satisfies Readonly<Record<string, EventLabel>>

export const directAnswerRefusals = {
  NOT_A_CONSULTATION: entry(409, '只有咨询类诉求可以直接答复。', '请改为派单，或先更正诉求类型。', 'Only consultations can be answered directly.', 'Dispatch it, or correct its kind first.'),
  ANSWER_WINDOW_OVER: entry(409, '答复异议期已过。', '请重新提交诉求。', 'The time to object to the answer is over.', 'Send a new request.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>
