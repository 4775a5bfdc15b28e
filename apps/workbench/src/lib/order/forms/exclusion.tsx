import { exclusionReasonLabels, type exclusionCommands } from '@suban/contract'
import { decisionForm } from './decision-form.tsx'
import type { FormEntries } from './form-entry.ts'

export const exclusionForms = {
  'apply-exclusion': { declared: {
    lead: { zh: '办结后 3 个工作日内申请，同件一次；认定结果和理由向同级单位公示，诉求人可以申诉。', en: 'Within three working days of closing, once; the decision and its reasons are published to your peers, and the requester may object.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '事由', en: 'Reason' }, options: exclusionReasonLabels },
      { kind: 'longText', name: 'text', label: { zh: '事实和依据', en: 'Facts and basis' }, least: 10, most: 2000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证', en: 'Evidence' }, least: 1 },
    ],
    submit: { zh: '提交剔除申请', en: 'Apply' },
    said: { zh: '剔除已申请，由认定小组表决', en: 'Applied; the panel decides' },
  } },
  'vote-on-exclusion': { component: decisionForm<'vote-on-exclusion'>({
    decision: 'isFor', why: 'reason', question: { zh: '同意不计入考核吗', en: 'Leave it out of the assessment?' }, yes: { zh: '同意剔除', en: 'For' }, no: { zh: '不同意，照常计入', en: 'Against: it counts' }, whyLabel: { zh: '理由（向申请单位和同级公示）', en: 'Why (published to the unit and its peers)' },
    placeholder: { zh: '依据哪一条、佐证能不能证明', en: 'By which rule, does the evidence show it' }, submit: { zh: '投票', en: 'Vote' }, saidYes: { zh: '已投同意', en: 'Voted for' }, saidNo: { zh: '已投不同意', en: 'Voted against' },
  }) },
} satisfies FormEntries<keyof typeof exclusionCommands>
