import { secrecyLevelLabels, type secrecyCommands, type UnitRef } from '@suban/contract'
import { listed, say, useT } from '@suban/ui'
import { useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { UnitsPicker } from '../../pickers/unit-picker.tsx'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

type Level = 0 | 1 | 2 | 3
const levels = ([0, 1, 2, 3] as const).map((value) => ({ value, label: secrecyLevelLabels[value] }))

/** Up at any time; down only with the requester's consent, and where it was given. */
const SecrecyForm = ({ onSend, ...frame }: Sends<'change-secrecy'>) => {
  const t = useT()
  const now = frame.order.secrecyLevel
  const [level, setLevel] = useWords<Level | null>(frame.words, 'level', null)
  const [reason, setReason] = useWords(frame.words, 'reason', '')
  const [consent, setConsent] = useWords(frame.words, 'consent', '')
  const ids = { reason: useId(), consent: useId() }
  const isLower = level !== null && level < now
  const missing = level === null ? t('请选择级别', 'Choose the level') : reason.trim().length < 4 ? t('请写为什么', 'Write why') : isLower && consent.trim().length < 2 ? t('降级须诉求人同意', 'Lowering it needs their consent') : null
  return (
    <FormFrame {...frame} label={t('改保密级别', 'Change it')} missing={missing}
      onSubmit={() => { if (level !== null) onSend({ level, reason: reason.trim(), ...(isLower ? { consent: consent.trim() } : {}) }, t(`保密级别改为「${say(secrecyLevelLabels[level])}」`, `Now "${say(secrecyLevelLabels[level])}"`)) }}>
      <Field label={t('保密级别', 'Level')} hint={t(`现在是「${say(secrecyLevelLabels[now as Level])}」`, `Now "${say(secrecyLevelLabels[now as Level])}"`)}><Choice name={t('保密级别', 'Level')} options={levels.filter(({ value }) => value !== now)} value={level} onChange={setLevel} /></Field>
      <Field label={t('为什么', 'Why')} htmlFor={ids.reason}><LongText id={ids.reason} value={reason} most={500} autoSize={{ minRows: 2, maxRows: 6 }} onText={setReason} /></Field>
      {isLower ? <Field label={t('诉求人在哪里同意的', 'Where they agreed')} htmlFor={ids.consent} hint={t('通话录音编号或材料名称', 'The recorded call or the paper')}><LineText id={ids.consent} value={consent} most={200} onText={setConsent} /></Field> : null}
    </FormFrame>
  )
}

/** Whom it is against; what the words suggest stands there already. */
const AccusedForm = ({ onSend, ...frame }: Sends<'name-accused'>) => {
  const t = useT()
  const [units, setUnits] = useWords<readonly UnitRef[]>(frame.words, 'units', () => (frame.order.conflict?.suggested ?? []).map((one) => one.unit))
  const [note, setNote] = useWords(frame.words, 'note', '')
  const ids = { units: useId(), note: useId() }
  return (
    <FormFrame {...frame} label={t('标明', 'Name them')} missing={units.length === 0 ? t('请选择单位', 'Choose a unit') : null}
      onSubmit={() => { onSend({ units: units.map((unit) => unit.code), note: note.trim() }, t(`已标明针对${listed(units.map((unit) => unit.shortName))}，按回避办理`, `Named; they are kept out`)) }}>
      <p className="sb-muted">{t('标明后：这些单位不能主办，看不到是谁反映的；正由它主办的，工单收回另派。标明后不能取消。', 'Once named they cannot lead nor see who called; an order they lead is taken back. It cannot be undone.')}</p>
      <Field label={t('诉求针对哪个单位', 'Against which unit')} htmlFor={ids.units}><UnitsPicker id={ids.units} value={units} most={4} onChange={setUnits} placeholder={t('单位名称或拼音首字母', 'Unit name or pinyin initials')} /></Field>
      <Field label={t('说明（可不填）', 'Note (optional)')} htmlFor={ids.note}><LineText id={ids.note} value={note} most={500} onText={setNote} /></Field>
    </FormFrame>
  )
}

export const secrecyForms = {
  'change-secrecy': { component: SecrecyForm },
  'name-accused': { component: AccusedForm },
} satisfies FormEntries<keyof typeof secrecyCommands>
