import { unitPositionLabels, type consultationCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const consultationForms = {
  'open-consult': { declared: {
    lead: { zh: '清单定不下来时请有关单位发表意见；会商期间派单钟暂停。', en: 'Ask the units where the lists do not decide; the dispatch clock stands still meanwhile.' },
    fields: [
      { kind: 'longText', name: 'question', label: { zh: '要商定什么', en: 'What is to be settled' }, placeholder: { zh: '如：灯杆产权不明，由城管还是供电公司负责？', en: 'e.g. whose lamp post is it?' }, least: 4, most: 1000 },
      { kind: 'units', name: 'participants', label: { zh: '请哪些单位发表意见', en: 'Units to ask' }, least: 1, most: 8 },
    ],
    said: { zh: '会商已发起，已通知有关单位', en: 'Consultation opened; the units are told' },
  } },
  'give-opinion': { declared: {
    fields: [
      { kind: 'select', name: 'position', label: { zh: '本单位的意见', en: 'Your unit\'s view' }, options: unitPositionLabels },
      { kind: 'longText', name: 'text', label: { zh: '理由', en: 'Why' }, least: 2, most: 2000 },
      { kind: 'text', name: 'basis', label: { zh: '依据条款', en: 'Clause it rests on' }, placeholder: { zh: '三定方案、清单条目、法规条款', en: 'Statute, list entry, regulation' }, least: 2, most: 500 },
    ],
    said: { zh: '意见已提交', en: 'Opinion given' },
  } },
  'decide-assignee': { declared: {
    lead: { zh: '指定后直接派出；指定退过本单的单位会转入裁定。', en: 'Whom you name gets it at once; naming a unit that returned it opens a dispute.' },
    fields: [
      { kind: 'unit', name: 'lead', label: { zh: '主办单位', en: 'Lead unit' }, initial: (order) => order.consultation?.opinions.find((word) => word.position === 'responsible')?.unit ?? order.consultation?.lists?.lead ?? null },
      { kind: 'units', name: 'co', label: { zh: '协办单位', en: 'Co-units' }, required: false, most: 8, initial: (order) => order.consultation?.opinions.filter((word) => word.position === 'joining').map((word) => word.unit) ?? [] },
      { kind: 'longText', name: 'minutes', label: { zh: '会商纪要', en: 'Minutes' }, least: 4, most: 4000 },
      { kind: 'text', name: 'basis', label: { zh: '依据条款', en: 'Clause it rests on' }, least: 2, most: 500 },
    ],
    submit: { zh: '指定并派单', en: 'Decide and dispatch' },
    said: { zh: '已按会商结果派单', en: 'Dispatched as settled' },
  } },
} satisfies FormEntries<keyof typeof consultationCommands>
