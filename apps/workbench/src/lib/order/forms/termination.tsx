import { terminationReasonLabels, type terminationCommands } from '@suban/contract'
import { decisionForm } from './decision-form.tsx'
import type { FormEntries } from './form-entry.ts'

export const terminationForms = {
  'apply-termination': { declared: {
    lead: { zh: '由认定小组表决；表决期间照常办理。', en: 'A panel decides; it is handled on meanwhile.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '事由', en: 'Reason' }, options: terminationReasonLabels },
      { kind: 'longText', name: 'text', label: { zh: '事实和依据', en: 'Facts and basis' }, least: 10, most: 2000 },
      { kind: 'longText', name: 'alternative', label: { zh: '诉求人还有哪些办法（诉求人看得到）', en: 'Other ways of the requester (they read it)' }, least: 4, most: 500 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证', en: 'Evidence' }, least: 1 },
    ],
    submit: { zh: '提交终止申请', en: 'Apply' },
    said: { zh: '终止已申请，由认定小组表决', en: 'Applied; the panel decides' },
  } },
  'vote-on-termination': { component: decisionForm<'vote-on-termination'>({
    decision: 'isFor', why: 'reason', question: { zh: '同意终止吗', en: 'End it?' }, yes: { zh: '同意终止', en: 'For' }, no: { zh: '不同意', en: 'Against' }, whyLabel: { zh: '理由（少数意见也保留）', en: 'Why (a minority\'s opinion is kept too)' },
    placeholder: { zh: '依据哪一条、材料能不能证明', en: 'By which rule, does the material show it' }, submit: { zh: '投票', en: 'Vote' }, saidYes: { zh: '已投同意', en: 'Voted for' }, saidNo: { zh: '已投不同意', en: 'Voted against' },
  }) },
} satisfies FormEntries<keyof typeof terminationCommands>
