import type { Problem } from '@suban/contract'
import { Button, RefusalNotice, useKeys, useT } from '@suban/ui'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Field } from '../../lib/field.tsx'
import { today } from './today.ts'

export type About = { readonly title: string; readonly reason: string; readonly effectiveFrom: string }

/** What a change set is called, why, and from which day it is to count. */
export const AboutForm = ({ label, begin, isSending, problem, onSend, onClose }: { readonly label: string; readonly begin: About; readonly isSending: boolean; readonly problem: Problem | null; readonly onSend: (about: About) => void; readonly onClose: () => void }) => {
  const t = useT()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [about, setAbout] = useState(begin)
  useEffect(() => { first.current?.focus() }, [])
  const missing = about.title.trim().length < 2 ? t('请写标题', 'Give it a title') : about.reason.trim().length < 2 ? t('请写明理由', 'State the reason') : about.effectiveFrom === '' ? t('请选生效日期', 'Choose the day') : null
  const send = () => { if (missing === null && !isSending) onSend({ ...about, title: about.title.trim(), reason: about.reason.trim() }) }
  useKeys([{ id: 'form.send', keys: 'Ctrl+Enter', label: { zh: '提交表单', en: 'Send the form' }, run: send }, { id: 'form.close', keys: 'Escape', label: { zh: '收起表单', en: 'Close the form' }, run: onClose }])
  return (
    <form className="policy-decision" aria-label={label} onSubmit={(event: FormEvent) => { event.preventDefault(); send() }} onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing) { event.preventDefault(); onClose() } }}>
      <div className="field-pair">
        <Field label={t('标题', 'Title')} htmlFor={`${id}title`}><input ref={first} className="sb-input" id={`${id}title`} maxLength={80} value={about.title} onChange={(event) => { setAbout({ ...about, title: event.target.value }) }} /></Field>
        <Field label={t('从哪一天零点起生效', 'In force from midnight of')} htmlFor={`${id}day`}><input className="sb-input policy-short" id={`${id}day`} type="date" min={today()} value={about.effectiveFrom} onChange={(event) => { setAbout({ ...about, effectiveFrom: event.target.value }) }} /></Field>
      </div>
      <Field label={t('为什么改', 'Why')} htmlFor={`${id}reason`} isWide><textarea className="sb-input" id={`${id}reason`} rows={2} maxLength={500} value={about.reason} onChange={(event) => { setAbout({ ...about, reason: event.target.value }) }} /></Field>
      {problem ? <RefusalNotice problem={problem} /> : null}
      <div className="sb-row">
        <Button type="submit" look="primary" isBusy={isSending} disabled={missing !== null} keys="Ctrl+Enter">{label}</Button>
        <Button look="quiet" onClick={onClose}>{t('收起', 'Close')}</Button>
        {missing === null ? null : <span className="sb-muted" role="status">{missing}</span>}
      </div>
    </form>
  )
}
