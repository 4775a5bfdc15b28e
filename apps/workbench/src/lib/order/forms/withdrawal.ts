import { withdrawalCheckLabels, withdrawalReasonLabels, type withdrawalCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'
import type { TextField } from './declared/declaration.ts'

const callId = { kind: 'text', name: 'callId', label: { zh: '通话录音编号', en: 'Id of the recorded call' }, hint: { zh: '代诉求人操作须有录音。', en: 'What is done for a requester needs a recorded call.' }, least: 2, most: 64 } as const satisfies TextField

export const withdrawalForms = {
  withdraw: { declared: {
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '为什么撤回', en: 'Why' }, options: withdrawalReasonLabels },
      { kind: 'longText', name: 'text', label: { zh: '诉求人的原话', en: 'In their words' }, required: false, most: 500 },
      callId,
    ],
    submit: { zh: '代为撤回', en: 'Withdraw for the requester' },
    said: { zh: '已撤回', en: 'Withdrawn' },
  } },
  'take-back-withdrawal': { declared: {
    fields: [{ kind: 'longText', name: 'text', label: { zh: '诉求人的原话', en: 'In their words' }, required: false, most: 500 }, callId],
    submit: { zh: '恢复办理', en: 'Go on with it' },
    said: { zh: '已恢复办理', en: 'Taken up again' },
  } },
  'check-withdrawal': { declared: {
    lead: { zh: '办理中撤回的，要问清是不是本人、是不是自愿。', en: 'Was it the requester, and of their own will?' },
    fields: [
      { kind: 'select', name: 'outcome', label: { zh: '核实结果', en: 'Outcome' }, options: withdrawalCheckLabels },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: { zh: '已记录撤回核实', en: 'Check recorded' },
  } },
} satisfies FormEntries<keyof typeof withdrawalCommands>
