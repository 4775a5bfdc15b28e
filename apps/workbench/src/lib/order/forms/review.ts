import type { reviewCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const reviewForms = {
  'pass-review': { declared: {
    fields: [{ kind: 'longText', name: 'note', label: { zh: '审核意见', en: 'Note' }, required: false, most: 500 }],
    said: { zh: '审核通过，转回访', en: 'Passed; on to call-back' },
  } },
  'send-back': { declared: {
    fields: [{ kind: 'longText', name: 'reason', label: { zh: '退回原因', en: 'Why it goes back' }, placeholder: { zh: '答非所问、缺佐证、未联系……写明要补什么', en: 'What the unit has to add' }, least: 4, most: 1000 }],
    submit: { zh: '退回单位补办', en: 'Send back to the unit' },
    said: { zh: '已退回承办单位', en: 'Sent back to the unit' },
  } },
} satisfies FormEntries<keyof typeof reviewCommands>
