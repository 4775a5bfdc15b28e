import type { fraudCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const fraudForms = {
  'dismiss-suspicion': { declared: {
    lead: { zh: '排除后评价照常算数；诉求人和承办单位都不知道审查过。', en: 'The verdict counts like any other; neither the requester nor the unit learns that it was looked into.' },
    fields: [{ kind: 'longText', name: 'note', label: { zh: '审查的情况', en: 'What was found' }, least: 4, most: 1000 }],
    submit: { zh: '排除疑点', en: 'Dismiss the suspicion' },
    said: { zh: '已排除疑点，评价算数', en: 'Dismissed; the verdict counts' },
  } },
  'confirm-fraud': { declared: {
    lead: { zh: '查实后转入重办，先前的评价作废但保留。', en: 'It is done again; the verdicts so far are void, and kept.' },
    fields: [
      { kind: 'longText', name: 'text', label: { zh: '查实的情况', en: 'What was found' }, least: 10, most: 2000 },
      { kind: 'text', name: 'reference', label: { zh: '线索编号', en: 'Reference' }, required: false, most: 100 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '证据', en: 'Evidence' }, least: 1 },
    ],
    submit: { zh: '认定虚假办结', en: 'Confirm fraud' },
    said: { zh: '已转重办，原评价作废', en: 'Done again; verdicts void' },
  } },
} satisfies FormEntries<keyof typeof fraudCommands>
