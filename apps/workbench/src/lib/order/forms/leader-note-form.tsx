import type { UnitRef } from '@suban/contract'
import { useT } from '@suban/ui'
import { useId } from 'react'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import { UnitPicker, UnitsPicker } from '../../pickers/unit-picker.tsx'
import { useWords } from '../kept-words.ts'
import type { Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** A leader's note: a ready phrase is one tap, sending it the other; addressee and time stand there already. */
export const NoteForm = ({ onSend, ...frame }: Sends<'leader-note'>) => {
  const t = useT()
  const { order } = frame
  const lead = order.assignments.findLast((assignment) => assignment.role === 'lead')?.unit ?? null
  const [text, setText] = useWords(frame.words, 'text', '')
  const [unit, setUnit] = useWords<UnitRef | null>(frame.words, 'unit', lead)
  const [readers, setReaders] = useWords<readonly UnitRef[]>(frame.words, 'readers', [])
  const [due, setDue] = useWords(frame.words, 'due', '')
  const ids = { text: useId(), unit: useId(), readers: useId(), due: useId() }
  const missing = unit === null ? t('请选择批给哪个单位', 'Choose the unit') : text.trim().length < 4 ? t('请写批示，或点一句常用语', 'Write the note, or tap a phrase') : null
  return (
    <FormFrame {...frame} label={t('批示', 'Send the note')} missing={missing} onSubmit={() => {
      if (unit) onSend({ unit: unit.code, readers: readers.map((one) => one.code), text: text.trim(), ...(due === '' ? {} : { dueAt: `${due}:00+08:00` }) }, t(`已批示，${unit.shortName} 已收到`, `${unit.shortName} has been told`))
    }}>
      {order.notePhrases && order.notePhrases.length > 0 ? (
        <div className="note-phrases" role="group" aria-label={t('常用语', 'Phrases')}>
          {order.notePhrases.map((phrase) => <button key={phrase} type="button" className="note-phrase" aria-pressed={text === phrase} onClick={() => { setText(phrase) }}>{phrase}</button>)}
        </div>
      ) : null}
      <Field label={t('批示', 'Note')} htmlFor={ids.text}><LongText id={ids.text} value={text} most={1000} autoSize={{ minRows: 2, maxRows: 8 }} onText={setText} /></Field>
      <div className="field-pair">
        <Field label={t('批给', 'To')} htmlFor={ids.unit}><UnitPicker id={ids.unit} value={unit} onChange={setUnit} /></Field>
        <Field label={t('回复期限（不填为督办期限）', 'Answer by (optional)')} htmlFor={ids.due}><input id={ids.due} className="ant-input" type="datetime-local" value={due} onChange={(event) => { setDue(event.target.value) }} /></Field>
      </div>
      <Field label={t('传阅（可不填）', 'Read by (optional)')} htmlFor={ids.readers}><UnitsPicker id={ids.readers} value={readers} onChange={setReaders} /></Field>
    </FormFrame>
  )
}
