import { withdrawalCheckLabels, withdrawalReasonLabels, type withdrawalCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

const callId = { kind: 'text', name: 'callId', label: { zh: '通话录音编号', en: 'Recorded call' }, hint: { zh: '没有录音的，请诉求人在查询页自己操作。', en: 'Without one the requester does it on the tracking page.' }, least: 2, most: 64 } as const

export const withdrawalForms = {
  withdraw: { declared: {
    lead: { zh: '只有诉求人本人可以撤回；承办单位要求撤回的，不要撤，请记录并报督办。', en: 'Only the requester may withdraw. If a unit asks for it, do not: note it and tell the supervisors.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '为什么撤回', en: 'Why' }, options: withdrawalReasonLabels },
      callId,
      { kind: 'longText', name: 'text', label: { zh: '诉求人的原话', en: 'In their words' }, required: false, most: 500 },
    ],
    submit: { zh: '代为撤回', en: 'Withdraw for them' },
    said: { zh: '已撤回', en: 'Withdrawn' },
  } },
  'take-back-withdrawal': { declared: {
    fields: [callId, { kind: 'longText', name: 'text', label: { zh: '诉求人的原话', en: 'In their words' }, required: false, most: 500 }],
    submit: { zh: '恢复办理', en: 'Go on with it' },
    said: { zh: '已恢复，时限顺延', en: 'Taken up again; its clocks go on' },
  } },
  'check-withdrawal': { declared: {
    lead: { zh: '只问两句：是您本人撤回的吗？有没有人要您撤回？', en: 'Two questions: was it you? Did anybody make you?' },
    fields: [
      { kind: 'select', name: 'outcome', label: { zh: '核实结果', en: 'Outcome' }, options: withdrawalCheckLabels },
      { kind: 'longText', name: 'note', label: { zh: '诉求人怎么说', en: 'What they said' }, required: false, most: 500 },
    ],
    said: ({ outcome }) => (outcome === 'notRequester' || outcome === 'pressed' ? { zh: '撤回不算，已恢复办理并报警', en: 'Not genuine: restored, the centre is told' } : { zh: '核实已记录', en: 'Recorded' }),
  } },
} satisfies FormEntries<keyof typeof withdrawalCommands>
