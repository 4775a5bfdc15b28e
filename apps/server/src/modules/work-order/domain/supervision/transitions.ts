import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. Supervision runs beside the chain: it never changes where an order stands. */
export const supervisionTransitions: readonly Transition[] = [
  { rule: 'T59', command: 'urge', from: 'any', to: 'same', events: ['WorkOrderUrged'], when: { zh: '未办结', en: 'not closed yet' } },
  { rule: 'T58', command: 'openSupervision', from: 'any', to: 'same', events: ['SupervisionOpened'], clocks: { start: ['supervision'] }, when: { zh: '督办人员，或按政策自动触发', en: 'by hand, or by a trigger of the policy' } },
  { rule: 'T60', command: 'leaderNote', from: 'any', to: 'same', events: ['LeaderNoted'], clocks: { start: ['supervision'] } },
  { command: 'replySupervision', from: 'any', to: 'same', events: ['SupervisionReplied'], clocks: { start: ['supervision'], stop: ['supervision'] } },
  { command: 'judgeReply', from: 'any', to: 'same', events: ['SupervisionAccepted'], clocks: { stop: ['supervision'] }, when: { zh: '回复认可', en: 'the answer will do' } },
  { command: 'judgeReply', from: 'any', to: 'same', events: ['SupervisionClimbed'], clocks: { start: ['supervision'], stop: ['supervision'] }, when: { zh: '回复不认可，升一级', en: 'it will not: one rung up' } },
  { command: 'judgeReply', from: 'any', to: 'same', events: ['SupervisionReplyRejected'], clocks: { start: ['supervision'], stop: ['supervision'] }, when: { zh: '回复不认可，已到顶或间隔未到，重新回复', en: 'it will not, at the top or too soon: answer again' } },
  { command: 'climbSupervision', from: 'any', to: 'same', events: ['SupervisionClimbed'], clocks: { start: ['supervision'], stop: ['supervision'] }, when: { zh: '督办人员，或按政策自动触发', en: 'by hand, or by a trigger of the policy' } },
  { command: 'tick', from: 'any', to: 'same', events: ['SupervisionClimbed'], clocks: { start: ['supervision'], stop: ['supervision'] }, when: { zh: '到期未回复，升一级', en: 'no answer in time: one rung up' } },
  { command: 'tick', from: 'any', to: 'same', events: ['SupervisionSettled'], clocks: { stop: ['supervision'] }, when: { zh: '超时的事已经办了，不必回复', en: 'what was overdue is done: no answer needed' } },
  { command: 'recordInterview', from: 'any', to: 'same', events: ['UnitInterviewed'] },
  { command: 'publishSupervision', from: 'any', to: 'same', events: ['SupervisionPublished'] },
  { command: 'withdrawSupervisionNotice', from: 'any', to: 'same', events: ['SupervisionNoticeWithdrawn'] },
  { command: 'closeSupervision', from: 'any', to: 'same', events: ['SupervisionClosed'], clocks: { stop: ['supervision'] } },
]
