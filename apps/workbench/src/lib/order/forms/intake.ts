import { declineReasonLabels, kindLabels, type intakeCommands, type MatterRef } from '@suban/contract'
import type { FormEntries } from './form-entry.ts'

export const intakeForms = {
  accept: { declared: {
    fields: [
      { kind: 'matter', name: 'matterCode', label: { zh: '事项', en: 'Matter' }, required: false, initial: (order) => order.matter },
      { kind: 'select', name: 'kind', label: { zh: '诉求类型', en: 'Kind' }, options: kindLabels, initial: (order) => order.kind },
    ],
    said: { zh: '已受理，转派单', en: 'Accepted; on to dispatch' },
  } },
  // A request that is not for this hotline always hears of another way.
  decline: { declared: {
    lead: { zh: '须值班长确认的，提交后转值班长；决定后告知诉求人，诉求人可以申诉。', en: 'Where the shift lead confirms it, it goes there first. Then the requester is told, and may appeal.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '原因', en: 'Reason' }, options: declineReasonLabels },
      { kind: 'longText', name: 'alternative', label: { zh: '告诉诉求人可以去哪里办', en: 'Where the requester can go' }, hint: { zh: '诉求人会看到这段话。', en: 'The requester reads this.' }, least: 4, most: 500 },
    ],
    submit: { zh: '不予受理', en: 'Decline' },
    said: { zh: '已提交', en: 'Done' },
  } },
  'confirm-decline': { press: { zh: '已同意，不予受理并告知诉求人', en: 'Declined; the requester is told' } },
  'reject-decline': { declared: {
    fields: [{ kind: 'longText', name: 'reason', label: { zh: '为什么应当受理', en: 'Why it should be accepted' }, least: 4, most: 500 }],
    submit: { zh: '不同意，退回受理', en: 'Do not decline' },
    said: { zh: '不同意不予受理，回到受理', en: 'Not declined; back at intake' },
  } },
  reclassify: { declared: {
    fields: [
      { kind: 'matter', name: 'matterCode', label: { zh: '正确的事项', en: 'The right matter' } },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: ({ matterCode }) => { const { name } = matterCode as MatterRef; return { zh: `事项已更正为「${name}」`, en: `Now "${name}"` } },
  } },
} satisfies FormEntries<keyof typeof intakeCommands>
