import { pauseReasonLabels, tellingWayLabels, type pauseCommands } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const pauseForms = {
  'pause-handling': { declared: {
    lead: { zh: '须等他方才能办的，可以暂停；有上限，到时自己恢复。先告知诉求人。', en: 'For what waits for somebody else; it has a cap and then goes on by itself. Tell the requester first.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '等什么', en: 'Waiting for' }, options: pauseReasonLabels },
      { kind: 'longText', name: 'text', label: { zh: '说明（诉求人看得到）', en: 'Explain (the requester reads it)' }, placeholder: { zh: '等谁、等什么、大约多久', en: 'For whom, for what, about how long' }, least: 4, most: 1000 },
      { kind: 'select', name: 'toldHow', label: { zh: '怎么告知的诉求人', en: 'How the requester was told' }, options: tellingWayLabels, initial: () => 'phone' },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证', en: 'Evidence' }, least: 1 },
    ],
    submit: { zh: '暂停', en: 'Pause' },
    said: { zh: '已暂停，时钟停住', en: 'Paused; the clock stands still' },
  } },
  'resume-handling': { declared: {
    fields: [
      { kind: 'longText', name: 'text', label: { zh: '等到了什么', en: 'What has arrived' }, required: false, most: 1000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '材料', en: 'Material' }, required: false },
    ],
    submit: { zh: '恢复办理', en: 'Go on' },
    said: { zh: '已恢复，时钟接着走', en: 'Goes on; the clock runs again' },
  } },
} satisfies FormEntries<keyof typeof pauseCommands>
