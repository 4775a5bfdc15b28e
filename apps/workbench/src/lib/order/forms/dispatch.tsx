import type { dispatchCommands, UnitRef } from '@suban/contract'
import { useT } from '@suban/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { Field } from '../../field.tsx'
import { LineText } from '../../long-text.tsx'
import { UnitPicker, UnitsPicker } from '../../pickers/unit-picker.tsx'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** To whom: filled with the proposal, open to any other unit. */
const DispatchForm = ({ onSend, ...frame }: Sends<'dispatch'>) => {
  const t = useT()
  const { proposal } = frame.order
  const [lead, setLead] = useWords<UnitRef | null>(frame.words, 'lead', proposal?.lead ?? null)
  const [co, setCo] = useWords<readonly UnitRef[]>(frame.words, 'co', proposal?.co ?? [])
  const [note, setNote] = useWords(frame.words, 'note', '')
  const [ids] = useState({ lead: useId(), co: useId(), note: useId() })
  const picker = useRef<{ focus: () => void }>(null)
  useEffect(() => { picker.current?.focus() }, [])
  const isOther = proposal?.lead != null && lead !== null && lead.code !== proposal.lead.code
  return (
    <FormFrame {...frame} label={lead ? t(`派给${lead.shortName}`, `Dispatch to ${lead.shortName}`) : t('派单', 'Dispatch')} missing={lead === null ? t('请选择主办单位', 'Choose the lead unit') : null}
      onSubmit={() => { if (lead) onSend({ lead: lead.code, co: co.map((unit) => unit.code), note: note.trim() }, t(`${frame.order.orderNo} 已派给${lead.shortName}`, `${frame.order.orderNo} dispatched to ${lead.shortName}`)) }}>
      <Field label={t('主办单位', 'Lead unit')} htmlFor={ids.lead}><UnitPicker id={ids.lead} ref={picker} value={lead} onChange={setLead} /></Field>
      <Field label={t('协办单位', 'Co-units')} htmlFor={ids.co}><UnitsPicker id={ids.co} value={co} onChange={setCo} /></Field>
      <Field label={t('派单说明（可不填）', 'Note (optional)')} htmlFor={ids.note} hint={isOther ? t('与清单建议不同，写一句原因，清单管理员会看到。', 'Not what the lists say: a word why helps to correct them.') : null}>
        <LineText id={ids.note} value={note} most={500} onText={setNote} />
      </Field>
    </FormFrame>
  )
}

export const dispatchForms = {
  dispatch: { component: DispatchForm },
  'dispatch-to-district': { declared: {
    lead: { zh: '定不了具体单位时，由属地区级平台明确；总时限不变。', en: 'Where no unit can be named, the platform of the district finds it; the time stays.' },
    fields: [{ kind: 'longText', name: 'note', label: { zh: '请区里明确什么', en: 'What the district is to settle' }, least: 4, most: 500 }],
    submit: { zh: '派区级平台', en: 'To the district' },
    said: { zh: '已派区级平台', en: 'Sent to the district' },
  } },
  'onward-dispatch': { declared: {
    lead: { zh: '只能转给本单位的下级；办理时限不重新起算。', en: 'To a unit below yours; the handling clock goes on.' },
    fields: [
      { kind: 'unit', name: 'lead', label: { zh: '由哪个下级单位办理', en: 'Which unit below handles it' } },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    submit: { zh: '转派', en: 'Hand on' },
    said: { zh: '已转派', en: 'Handed on' },
  } },
  undo: { press: { zh: '已撤回', en: 'Taken back' } },
} satisfies FormEntries<keyof typeof dispatchCommands>
