import { consentMethodLabels, type disclosureCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const disclosureForms = {
  disclose: { declared: {
    lead: { zh: '公开后任何人都能看到。须诉求人同意；不写姓名、电话、门牌等能认出个人的内容。诉求人可随时反对，反对即撤下。', en: 'Everybody reads it. The requester must have agreed; nothing that leads to a person. They may object at any time, and it is gone.' },
    fields: [
      { kind: 'text', name: 'title', label: { zh: '标题', en: 'Title' }, placeholder: { zh: '如：小区门口占道经营', en: 'e.g. street vendors at the gate' }, least: 4, most: 60 },
      { kind: 'longText', name: 'text', label: { zh: '诉求与办理情况（去敏）', en: 'Request and how it was handled' }, least: 20, most: 3000 },
      { kind: 'select', name: 'consentHow', label: { zh: '诉求人怎样同意的', en: 'How they agreed' }, options: consentMethodLabels, initial: () => 'callBack' },
      { kind: 'day', name: 'consentOn', label: { zh: '同意日期', en: 'On' } },
      { kind: 'text', name: 'consentNote', label: { zh: '凭据', en: 'Where it is on record' }, placeholder: { zh: '如：回访录音 12:30', en: 'e.g. call-back recording, 12:30' }, least: 2, most: 300 },
    ],
    submit: { zh: '公开', en: 'Disclose' }, said: { zh: '已公开', en: 'Disclosed' },
  } },
  'withdraw-disclosure': { declared: {
    fields: [{ kind: 'longText', name: 'reason', label: { zh: '为什么撤下', en: 'Why' }, least: 4, most: 500 }],
    said: { zh: '公开的内容已撤下', en: 'Taken back' },
  } },
} satisfies FormEntries<keyof typeof disclosureCommands>
