import { informationItemLabels, type informationCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const informationForms = {
  'request-info': { declared: {
    lead: { zh: '诉求人补充之前，受理时限停住；逾期没有补充的按已有内容办理。', en: 'The intake clock stands still until the requester answers.' },
    fields: [
      { kind: 'multiSelect', name: 'missing', label: { zh: '缺什么', en: 'What is missing' }, options: informationItemLabels, least: 1 },
      { kind: 'longText', name: 'question', label: { zh: '问诉求人的话', en: 'Question to the requester' }, hint: { zh: '诉求人会看到这段话。', en: 'The requester reads this.' }, least: 4, most: 500 },
    ],
    submit: { zh: '请诉求人补充', en: 'Ask the requester' },
    said: { zh: '已请诉求人补充', en: 'The requester is asked' },
  } },
  'supply-info': { declared: {
    fields: [
      { kind: 'longText', name: 'text', label: { zh: '诉求人补充的情况', en: 'What the requester added' }, least: 1, most: 2000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '材料', en: 'Material' }, required: false },
    ],
    said: { zh: '已登记补充，继续受理', en: 'Recorded; intake goes on' },
  } },
} satisfies FormEntries<keyof typeof informationCommands>
