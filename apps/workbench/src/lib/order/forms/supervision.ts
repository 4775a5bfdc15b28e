import type { supervisionCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const supervisionForms = {
  urge: { declared: {
    fields: [{ kind: 'longText', name: 'text', label: { zh: '催办内容', en: 'Message' }, placeholder: { zh: '如：诉求人第三次来电，请今天联系', en: 'e.g. third call, please contact today' }, required: false, most: 500 }],
    said: { zh: '已催办', en: 'Urged' },
  } },
} satisfies FormEntries<keyof typeof supervisionCommands>
