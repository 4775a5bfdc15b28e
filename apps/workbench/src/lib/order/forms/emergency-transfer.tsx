import { takeBackReasonLabels, type emergencyTransferCommands } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { useWords } from '../kept-words.ts'
import { handoverFor, missingOfHandover, TransferFields, type Handover } from '../transfer-fields.tsx'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

const TransferForm = ({ onSend, ...frame }: Sends<'transfer-emergency'>) => {
  const t = useT()
  const door = frame.order.emergencyDoor
  const targets = door?.targets ?? []
  const [value, setValue] = useWords<Handover>(frame.words, 'handover', () => handoverFor(targets, door?.danger ?? null))
  const missing = missingOfHandover(value)
  const name = targets.find((one) => one.target === value.target)?.name ?? ''
  return (
    <FormFrame {...frame} label={value.target === null ? t('转出', 'Transfer') : t(`转给 ${name}`, `Transfer to ${name}`)} missing={missing ? say(missing) : null}
      onSubmit={() => { if (value.target !== null) onSend({ target: value.target, platform: value.platform.trim(), mode: value.mode, reason: value.reason.trim(), shared: [...value.shared] }, t(`已转给 ${name}，等回执`, `Transferred to ${name}; waiting for the receipt`)) }}>
      <TransferFields targets={targets} value={value} onChange={setValue} />
    </FormFrame>
  )
}

export const emergencyTransferForms = {
  'transfer-emergency': { component: TransferForm },
  'record-transfer-receipt': { declared: {
    fields: [
      { kind: 'text', name: 'peerCaseNo', label: { zh: '对方的受理单号', en: 'Their case number' }, least: 2, most: 60 },
      { kind: 'switch', name: 'followUp', label: { zh: '还有本市单位要办的，转派单', en: 'Something is left for the city\'s units: on to dispatch' } },
    ],
    said: ({ followUp }) => (followUp === true ? { zh: '回执已登记，转派单', en: 'Recorded; on to dispatch' } : { zh: '回执已登记，办结', en: 'Recorded; closed' }),
  } },
  'take-back-transfer': { declared: {
    lead: { zh: '收回后按先接先办，由本市单位办理。', en: 'Taken back, it is handled by the city: who received it first accepts it first.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '为何收回', en: 'Why' }, options: takeBackReasonLabels },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    submit: { zh: '收回，转派单', en: 'Take back, on to dispatch' },
    said: { zh: '已收回，转派单', en: 'Taken back; on to dispatch' },
  } },
} satisfies FormEntries<keyof typeof emergencyTransferCommands>
