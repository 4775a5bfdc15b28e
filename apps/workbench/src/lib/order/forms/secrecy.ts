import { secrecyLevelLabels, type secrecyCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const secrecyForms = {
  'change-secrecy': { declared: {
    lead: { zh: '升级随时可以；降级须经诉求人同意。', en: 'It may always be raised; to lower it needs the requester’s consent.' },
    fields: [
      { kind: 'select', name: 'level', label: { zh: '保密级别', en: 'Level' }, options: () => Object.entries(secrecyLevelLabels).map(([level, label]) => ({ value: Number(level), label })) },
      { kind: 'longText', name: 'reason', label: { zh: '理由', en: 'Reason' }, least: 4, most: 500 },
      { kind: 'text', name: 'consent', label: { zh: '降级：诉求人在哪次通话或哪份材料里同意', en: 'If lowered: where the requester agreed' }, required: false, least: 2, most: 200 },
    ],
    said: { zh: '保密级别已更改', en: 'Secrecy changed' },
  } },
  'name-accused': { declared: {
    lead: { zh: '标明后，被投诉的单位不能主办，也看不到诉求人是谁。', en: 'The unit it is against may then not lead it, nor see who sent it.' },
    fields: [
      { kind: 'units', name: 'units', label: { zh: '诉求针对哪些单位', en: 'Units it is against' }, least: 1, most: 4 },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: { zh: '已标明针对的单位', en: 'Units named' },
  } },
} satisfies FormEntries<keyof typeof secrecyCommands>
