import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const callBackTransitions: readonly Transition[] = [
  { rule: 'T77', command: 'openMemberCallBack', from: ['merged'], to: 'same', events: ['MemberCallBackOpened'], clocks: { start: ['callBack'] } },
  { rule: 'T51', command: 'startCallBack', from: ['callBackPending', 'merged'], to: 'callingBack', events: ['CallBackStarted'] },
  { rule: 'T52', command: 'recordFailedCall', from: ['callingBack'], to: 'callBackPending', events: ['CallBackFailed'] },
  { rule: 'T52', command: 'recordFailedCall', from: ['callingBack'], to: 'closed', events: ['CallBackExhausted', 'WorkOrderClosed'], clocks: { stop: ['total', 'callBack'] }, when: { zh: '次数用完', en: 'attempts used up' } },
  { rule: 'T52', command: 'recordFailedCall', from: ['callingBack'], to: 'merged', events: ['CallBackFailed'] },
  { rule: 'T53', command: 'completeCallBack', from: ['callingBack'], to: 'closed', events: ['CallBackCompleted', 'WorkOrderClosed'], clocks: { stop: ['total', 'callBack', '*'] }, when: { zh: '满意，或轮次已用完（T55）', en: 'satisfied, or rounds used up (T55)' } },
  { rule: 'T06', command: 'completeCallBack', from: ['callingBack'], to: 'dispatchPending', events: ['CallBackCompleted', 'AnswerRejected'], clocks: { start: ['total', 'dispatch'], stop: ['callBack'] } },
  { rule: 'T57', command: 'completeCallBack', from: ['callingBack'], to: 'escalated', events: ['CallBackCompleted', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['callBack'] } },
  { rule: 'T54', command: 'completeCallBack', from: ['callingBack'], to: 'rework', events: ['CallBackCompleted', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['callBack'] } },
  { rule: 'T50', command: 'evaluate', from: ['callBackPending', 'merged'], to: 'closed', events: ['RequesterEvaluated', 'WorkOrderClosed'], clocks: { stop: ['total', 'callBack', '*'] }, when: { zh: '满意，或轮次已用完（T55）', en: 'satisfied, or rounds used up (T55)' } },
  { rule: 'T06', command: 'evaluate', from: ['callBackPending'], to: 'dispatchPending', events: ['RequesterEvaluated', 'AnswerRejected'], clocks: { start: ['total', 'dispatch'], stop: ['callBack'] } },
  { rule: 'T57', command: 'evaluate', from: ['callBackPending'], to: 'escalated', events: ['RequesterEvaluated', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['callBack'] } },
  { rule: 'T54', command: 'evaluate', from: ['callBackPending', 'merged'], to: 'rework', events: ['RequesterEvaluated', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['callBack'] } },
  { command: 'completeCallBack', from: ['callingBack'], to: 'merged', events: ['CallBackCompleted', 'MemberSentBack'], clocks: { stop: ['callBack'] }, when: { zh: '成员不满意，按政策由主件重办', en: 'a member is not content, and by policy the main order is done again' } },
  { command: 'evaluate', from: ['merged'], to: 'same', events: ['RequesterEvaluated', 'MemberSentBack'], clocks: { stop: ['callBack'] }, when: { zh: '成员不满意，按政策由主件重办', en: 'a member is not content, and by policy the main order is done again' } },
  { rule: 'T57', command: 'reopen', from: ['closed'], to: 'escalated', events: ['WorkOrderReopened', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] } },
  { rule: 'T66', command: 'reopen', from: ['closed'], to: 'rework', events: ['WorkOrderReopened', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] } },
  { rule: 'T56', command: 'acceptRework', from: ['rework'], to: 'handling', events: ['ReworkAccepted'] },
]
