import type { clueCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const clueForms = {
  clue: { declared: {
    fields: [
      { kind: 'longText', name: 'text', label: { zh: '补充的情况', en: 'What is new' }, placeholder: { zh: '诉求人又说了什么；承办单位会看到', en: 'What the requester adds; the unit sees it' }, least: 2, most: 2000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '照片或文件', en: 'Photos or files' }, required: false },
    ],
    said: { zh: '已补充，承办单位会看到', en: 'Added; the unit sees it' },
  } },
} satisfies FormEntries<keyof typeof clueCommands>
