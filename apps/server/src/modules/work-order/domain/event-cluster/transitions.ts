import type { Transition } from '../transition.ts'

/** What this mechanism adds to the table of the life cycle; a test holds it against the decider. */
export const eventClusterTransitions: readonly Transition[] = [
  { rule: 'T15', command: 'attach', from: ['intakePending'], to: 'merged', events: ['RequestAccepted', 'WorkOrderMerged'], clocks: { start: ['total', 'dispatch'], stop: ['intake', 'appealReview', 'dispatch'] } },
  { rule: 'T15', command: 'attach', from: ['dispatchPending'], to: 'merged', events: ['WorkOrderMerged'], clocks: { stop: ['dispatch'] } },
  { rule: 'T15', command: 'join', from: ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'centreReview', 'rework', 'suspended'], to: 'same', events: ['MemberJoined'] },
  { rule: 'T15', command: 'gather', from: ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'escalated', 'unitReview', 'centreReview', 'rework', 'suspended'], to: 'same', events: ['MembersGathered'], when: { zh: '一次并入多件', en: 'several at once' } },
  { rule: 'T15', command: 'leave', from: 'any', to: 'same', events: ['MemberLeft'] },
  { command: 'moveMember', from: ['merged'], to: 'same', events: ['MemberMoved'], clocks: { stop: ['callBack'] }, when: { zh: '与另一主件同一事件', en: 'the same event as another main order' } },
  { rule: 'T78', command: 'unmerge', from: ['merged'], to: 'dispatchPending', events: ['WorkOrderUnmerged'], clocks: { start: ['dispatch'], stop: ['callBack'] } },
  { rule: 'T78', command: 'unmerge', from: ['closed'], to: 'dispatchPending', events: ['WorkOrderUnmerged'], clocks: { start: ['dispatch'], resume: ['total'] }, when: { zh: '已评价办结、归档以前', en: 'judged and closed, before the archive' } },
  { command: 'hearMember', from: ['closed'], to: 'rework', events: ['MemberDissatisfied', 'ReworkOpened'], clocks: { start: ['rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] }, when: { zh: '成员不满意，按政策由主件重办', en: 'a member is not content, and by policy the main order is done again' } },
  { command: 'hearMember', from: ['closed'], to: 'escalated', events: ['MemberDissatisfied', 'ReworkEscalated'], clocks: { start: ['sign', 'rework'], stop: ['exclusionReview', 'appealReview'], resume: ['total'] }, when: { zh: '成员再次不满意', en: 'a member is not content once more' } },
  { command: 'split', from: ['intakePending', 'dispatchPending'], to: 'same', events: ['WorkOrderSplit'], when: { zh: '一件诉求里的几件事分开', en: 'several demands of one request' } },
]
