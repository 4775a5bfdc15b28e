import { resultTypeLabels, suspensionCategoryLabels, tellingWayLabels, writtenWays, type suspensionCommands, type WorkOrder } from '@suban/contract'
import { cityDay } from '../city-day.ts'
import { decisionForm } from './decision-form.tsx'
import type { FormEntries } from './form-entry.ts'

const writtenWayLabels = Object.fromEntries(writtenWays.map((way) => [way, tellingWayLabels[way]]))
/** Milestones that can still be reported as done. */
const openMilestones = (order: WorkOrder) => (order.suspension?.milestones ?? []).filter((milestone) => milestone.doneAt === null)
  .map(({ no, on, text }) => ({ value: no, label: { zh: `${no}. ${on} ${text}`, en: `${no}. ${on} ${text}` } }))

export const suspensionForms = {
  'apply-suspension': { declared: {
    lead: { zh: '短期确实无法解决的才挂账：同件一次，最长 365 日，到期未销账自动回办。先书面告知诉求人。', en: 'Only for what cannot be solved soon: once, 365 days at most, then it comes back. Tell the requester in writing first.' },
    fields: [
      { kind: 'select', name: 'category', label: { zh: '类别', en: 'Category' }, options: suspensionCategoryLabels },
      { kind: 'longText', name: 'plan', label: { zh: '实施计划', en: 'Plan' }, least: 10, most: 4000 },
      { kind: 'rows', name: 'milestones', label: { zh: '节点（诉求人看得到）', en: 'Milestones (the requester reads them)' }, least: 1, most: 12, more: { zh: '再加一个节点', en: 'One more milestone' }, fields: [
        { kind: 'day', name: 'on', label: { zh: '完成日期', en: 'By' } },
        { kind: 'text', name: 'text', label: { zh: '做到什么', en: 'What is done by then' }, least: 2, most: 200 },
      ] },
      { kind: 'text', name: 'responsiblePost', label: { zh: '责任领导职务', en: 'Post of the leader who answers for it' }, least: 2, most: 60 },
      { kind: 'text', name: 'responsibleName', label: { zh: '责任领导姓名', en: 'Name of the leader' }, least: 2, most: 40 },
      { kind: 'text', name: 'funding', label: { zh: '资金或项目', en: 'Funds or project' }, required: false, most: 500 },
      { kind: 'day', name: 'expiresOn', label: { zh: '挂到哪一天为止', en: 'Until which day' } },
      { kind: 'longText', name: 'toRequester', label: { zh: '书面告知诉求人的话', en: 'What the requester was told in writing' }, placeholder: { zh: '为什么要等、分几步、每步到什么时候、找谁问', en: 'Why it takes time, which steps, by when, whom to ask' }, least: 10, most: 1000 },
      { kind: 'select', name: 'toldHow', label: { zh: '告知方式', en: 'How' }, options: writtenWayLabels, initial: () => 'letter' },
      { kind: 'day', name: 'toldOn', label: { zh: '告知日期', en: 'On' }, initial: () => cityDay() },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证（项目批复、告知书等）', en: 'Evidence' }, least: 1 },
    ],
    submit: { zh: '提交挂账申请', en: 'Apply' },
    said: { zh: '挂账已申请，等审核', en: 'Applied; waiting to be examined' },
  } },
  'decide-suspension': { component: decisionForm<'decide-suspension'>({
    decision: 'isApproved', why: 'note', question: { zh: '同意挂账吗', en: 'Suspend it?' }, yes: { zh: '同意', en: 'Agree' }, no: { zh: '不同意', en: 'Refuse' }, whyLabel: { zh: '审核意见', en: 'Why' },
    placeholder: { zh: '计划可行吗、节点合理吗、诉求人知道吗', en: 'Is the plan sound, are the milestones, does the requester know' }, submit: { zh: '提交审核意见', en: 'Decide' },
    saidYes: { zh: '审核通过', en: 'Agreed' }, saidNo: { zh: '已退回，单位继续办理', en: 'Refused; it is handled on' },
  }) },
  'report-milestone': { declared: {
    fields: [
      { kind: 'select', name: 'milestone', label: { zh: '完成了哪个节点（只报进展的不选）', en: 'Which milestone is done (none: how it goes)' }, required: false, options: openMilestones },
      { kind: 'longText', name: 'text', label: { zh: '情况（诉求人看得到）', en: 'How it goes (the requester reads it)' }, least: 4, most: 2000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '照片或材料（完成节点的必传）', en: 'Photos or material (needed for a milestone)' }, required: false },
    ],
    submit: { zh: '上报', en: 'Report' },
    said: { zh: '已上报，下次检查重新计时', en: 'Reported; the next check counts anew' },
  } },
  'clear-suspension': { declared: {
    lead: { zh: '解决了就销账：写清结果，附现场照片。核验通过后进单位内审。', en: 'Solved: say how, with photos. Once verified it goes to the unit\'s review.' },
    fields: [
      { kind: 'select', name: 'resultType', label: { zh: '办理结果', en: 'Result' }, options: resultTypeLabels, initial: () => 'resolved' },
      { kind: 'longText', name: 'text', label: { zh: '答复诉求人', en: 'Reply to the requester' }, least: 10, most: 8000 },
      { kind: 'text', name: 'basis', label: { zh: '依据', en: 'Basis' }, required: false, most: 500 },
      { kind: 'text', name: 'requesterOpinion', label: { zh: '诉求人的意见', en: 'What the requester thinks' }, most: 1000 },
      { kind: 'switch', name: 'solved', label: { zh: '问题已经解决', en: 'The problem is solved' }, initial: () => true },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '现场照片和材料', en: 'Photos and material' }, least: 1 },
      { kind: 'text', name: 'waiveCo', label: { zh: '免除协办的理由（协办没办完的）', en: 'Why co-units are waived (if they are not done)' }, required: false, least: 4, most: 500 },
    ],
    submit: { zh: '申请销账', en: 'Clear' },
    said: { zh: '销账已申请', en: 'Clearance submitted' },
  } },
  'verify-clearance': { component: decisionForm<'verify-clearance'>({
    decision: 'isAccepted', why: 'note', question: { zh: '核验属实吗', en: 'Does it hold?' }, yes: { zh: '属实，销账', en: 'Yes, clear it' }, no: { zh: '不属实，继续挂账', en: 'No, it stays' }, whyLabel: { zh: '核验情况', en: 'What was found' },
    placeholder: { zh: '谁去看的、看到什么', en: 'Who looked, what they saw' }, submit: { zh: '提交核验', en: 'Verify' }, saidYes: { zh: '核验通过，已销账', en: 'Cleared' }, saidNo: { zh: '核验不通过', en: 'Not cleared' },
  }) },
} satisfies FormEntries<keyof typeof suspensionCommands>
