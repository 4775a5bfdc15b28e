import { takeBackReasonLabels, transferItemLabels, transferModeLabels, transferTargetLabels, type emergencyTransferCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const emergencyTransferForms = {
  'transfer-emergency': { declared: {
    lead: { zh: '有人身危险的，先打电话转接，再在这里登记。', en: 'Where somebody is in danger, connect the call first and record it here after.' },
    fields: [
      { kind: 'select', name: 'target', label: { zh: '转往', en: 'To' }, options: transferTargetLabels },
      { kind: 'text', name: 'platform', label: { zh: '其他平台的名称', en: 'Name of another platform' }, required: false, most: 60 },
      { kind: 'select', name: 'mode', label: { zh: '方式', en: 'How' }, options: transferModeLabels, initial: () => 'oneKey' },
      { kind: 'longText', name: 'reason', label: { zh: '为什么转', en: 'Why' }, least: 2, most: 500 },
      { kind: 'multiSelect', name: 'shared', label: { zh: '随转的资料', en: 'Data that go along' }, hint: { zh: '逐项选定；证件号码和住址从不随转。', en: 'Chosen one by one; identity numbers and home addresses never go along.' }, options: transferItemLabels, required: false },
    ],
    submit: { zh: '转出', en: 'Transfer' },
    said: { zh: '已转出，等对方回执', en: 'Transferred; waiting for the receipt' },
  } },
  'record-transfer-receipt': { declared: {
    fields: [
      { kind: 'text', name: 'peerCaseNo', label: { zh: '对方的受理单号', en: 'Their case number' }, least: 2, most: 60 },
      { kind: 'switch', name: 'followUp', label: { zh: '还有本市单位要办的', en: 'A unit of this city has something to do too' } },
    ],
    said: { zh: '已登记回执', en: 'Receipt recorded' },
  } },
  'take-back-transfer': { declared: {
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '为什么收回', en: 'Why' }, options: takeBackReasonLabels },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    submit: { zh: '收回并派单', en: 'Take back' },
    said: { zh: '已收回，请派单', en: 'Taken back; please dispatch it' },
  } },
} satisfies FormEntries<keyof typeof emergencyTransferCommands>
