import type { fraudCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const fraudForms = {
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
