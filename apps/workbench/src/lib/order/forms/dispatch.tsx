import type { dispatchCommands, UnitRef } from '@suban/contract'
import { Button, useT } from '@suban/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
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

/** Several demands in one request: this order keeps the first, each part becomes an order under the same receipt. */
const SplitForm = ({ onSend, ...frame }: Sends<'split'>) => {
  const t = useT()
  const [parts, setParts] = useWords<readonly { readonly id: number; readonly text: string }[]>(frame.words, 'parts', [{ id: 0, text: '' }])
  const next = useRef(Math.max(...parts.map((part) => part.id)) + 1)
  const filled = parts.map((part) => part.text.trim()).filter((text) => text.length >= 2)
  return (
    <FormFrame {...frame} label={t(`拆出 ${filled.length} 件`, `Split off ${filled.length}`)} missing={filled.length === 0 ? t('请写拆出的诉求', 'Write what is split off') : null}
      onSubmit={() => { onSend({ parts: filled.map((narrative) => ({ narrative })) }, t(`已拆出 ${filled.length} 件，回到派单队列`, `${filled.length} split off into the queue`)) }}>
      <p className="sb-muted">{t('原单保留第一件诉求；其余每件写一段，各成一张工单，共用一张回执。', 'This order keeps the first demand; each part below becomes an order under the same receipt.')}</p>
      {parts.map((part, index) => (
        <Field key={part.id} label={t(`拆出的第 ${index + 1} 件`, `Part ${index + 1}`)}>
          <LongText autoFocus={index === parts.length - 1} aria-label={t(`拆出的第 ${index + 1} 件`, `Part ${index + 1}`)} value={part.text} most={20_000} autoSize={{ minRows: 2, maxRows: 8 }}
            onText={(text) => { setParts(parts.map((other) => (other.id === part.id ? { ...other, text } : other))) }} />
        </Field>
      ))}
      {parts.length < 8 ? <div><Button onClick={() => { setParts([...parts, { id: next.current, text: '' }]); next.current += 1 }}>{t('再拆一件', 'One more')}</Button></div> : null}
    </FormFrame>
  )
}

export const dispatchForms = {
  dispatch: { component: DispatchForm },
  split: { component: SplitForm },
  undo: { press: { zh: '已撤回', en: 'Taken back' } },
} satisfies FormEntries<keyof typeof dispatchCommands>
