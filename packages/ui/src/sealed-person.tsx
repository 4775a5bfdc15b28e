import type { WorkOrder } from '@suban/contract'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { Button } from './button.tsx'
import { formatInstant } from './format.ts'
import { isComposing } from './keyboard.ts'
import { useT } from './use-language.ts'

export type Revealed = { readonly name: string; readonly phone: string; readonly identityNumber: string; readonly homeAddress: string; readonly narrative: string; readonly loggedAt: string }
export type Look = { readonly at: string; readonly who: string; readonly unit: string; readonly reason: string; readonly kind?: 'person' | 'case' | 'attachment' }

export type SealedPersonProps = {
  readonly person: WorkOrder['person']
  /** Opens the seal; throws where that is refused, and the caller shows why. */
  readonly onReveal: (reason: string) => Promise<Revealed>
  /** Reasons to choose from; free text is always possible. */
  readonly reasons: readonly string[]
  /** Who has looked, once it was asked for. */
  readonly log: readonly Look[] | null
  readonly onAskLog: () => void
}

/** How long a seal stays open without being closed, in milliseconds. */
const openFor = 120_000
/** The contract's least length of a reason, in characters. */
const leastReason = 4

const Lock = () => (
  <svg width="12" height="14" viewBox="0 0 12 14" aria-hidden="true"><path d="M3 6V4a3 3 0 0 1 6 0v2M1.5 6h9v7h-9z" fill="none" stroke="currentColor" strokeWidth="1.3" /></svg>
)

const Fact = ({ name, value }: { readonly name: string; readonly value: string }) => (value === '' ? null : <div><dt>{name}</dt><dd className="sb-selectable">{value}</dd></div>)

/** A masked name and number behind a lock. Opening asks for the reason, says that it is logged, and closes again by itself. */
export const SealedPerson = ({ person, onReveal, reasons, log, onAskLog }: SealedPersonProps) => {
  const t = useT()
  const field = useId()
  const [step, setStep] = useState<'sealed' | 'asking' | 'sending'>('sealed')
  const [reason, setReason] = useState('')
  const [open, setOpen] = useState<Revealed | null>(null)

  useEffect(() => {
    if (open === null) return
    const timer = setTimeout(() => { setOpen(null) }, openFor)
    return () => { clearTimeout(timer) }
  }, [open])

  const button = useRef<HTMLButtonElement>(null)
  const opened = useRef<HTMLDivElement>(null)
  const wasAsking = useRef(false)
  // The focus goes with the step: into what was opened, or back to the button that asks.
  useEffect(() => {
    if (open !== null) opened.current?.focus()
    else if (step === 'sealed' && wasAsking.current) button.current?.focus()
    wasAsking.current = open !== null || step !== 'sealed'
  }, [open, step])

  const reveal = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length < leastReason) return
    setStep('sending')
    try {
      setOpen(await onReveal(reason.trim()))
      setReason('')
      setStep('sealed')
    } catch {
      setStep('asking')
    }
  }

  if (person.isAnonymous) return <p className="sb-muted">{t('匿名诉求，没有联系方式。请通过办理进展公开答复。', 'Anonymous: no contact. Answer through the public progress.')}</p>
  return (
    <div className="sb-person">
      {open === null ? (
        <div className="sb-person-line">
          <Lock />
          <span>{person.maskedName || t('未留姓名', 'No name')}</span>
          <span className="sb-number">{person.maskedPhone || t('未留电话', 'No phone')}</span>
          {person.mayReveal && step === 'sealed' ? <button type="button" ref={button} className="sb-link" onClick={() => { setStep('asking') }}>{t('查看', 'Open')}</button> : null}
        </div>
      ) : (
        <div className="sb-person-open" ref={opened} tabIndex={-1} role="group" aria-label={t('诉求人，已打开', 'Requester, opened')}>
          <dl className="sb-facts">
            <Fact name={t('姓名', 'Name')} value={open.name} /><Fact name={t('电话', 'Phone')} value={open.phone} />
            <Fact name={t('证件号', 'Identity number')} value={open.identityNumber} /><Fact name={t('住址', 'Home address')} value={open.homeAddress} />
            <Fact name={t('原文', 'Original text')} value={open.narrative} />
          </dl>
          <p className="sb-muted">{t('已记录：', 'Logged: ')}{formatInstant(open.loggedAt)}{t('。两分钟后自动收起。', '. Closes by itself after two minutes.')}</p>
          <Button look="quiet" onClick={() => { setOpen(null) }}>{t('收起', 'Close')}</Button>
        </div>
      )}
      {open === null && step !== 'sealed' ? (
        <form className="sb-person-ask" onSubmit={(event) => { void reveal(event) }}>
          <label htmlFor={field}>{t('为什么要看？', 'Why do you need to look?')}</label>
          <div className="sb-chips">{reasons.map((text) => <button key={text} type="button" className="sb-chip" aria-pressed={reason === text} onClick={() => { setReason(text) }}>{text}</button>)}</div>
          {/* The person has just asked for this field. */}
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus */}
          <input id={field} className="sb-input" autoFocus value={reason} maxLength={200} onChange={(event) => { setReason(event.target.value) }} onKeyDown={(event) => { if (event.key === 'Escape' && !isComposing(event.nativeEvent)) { event.preventDefault(); setStep('sealed') } }} />
          <p className="sb-muted">{t('您的姓名、时间和理由会被记录，诉求人可以查到。', 'Your name, the time and this reason are logged; the requester can see them.')}</p>
          <div className="sb-row">
            <Button type="submit" isBusy={step === 'sending'} disabled={reason.trim().length < leastReason}>{t('记录并查看', 'Log and open')}</Button>
            <Button look="quiet" onClick={() => { setStep('sealed') }}>{t('不看了', 'Never mind')}</Button>
          </div>
        </form>
      ) : null}
      {log === null ? <button type="button" className="sb-link" onClick={onAskLog}>{t('谁看过', 'Who looked')}</button> : (
        <div>
          <h4 className="sb-small-title">{t('谁看过', 'Who looked')}</h4>
          {log.length === 0 ? <p className="sb-muted">{t('还没有人看过。', 'Nobody yet.')}</p> : (
            <ul className="sb-plain-list">{log.map((look) => <li key={`${look.at}-${look.who}-${look.kind ?? ''}`}>{look.who}<span className="sb-muted"> · {look.unit} · {formatInstant(look.at)}</span><br />{look.kind === 'case' ? t('打开了工单', 'Opened the order') : look.kind === 'attachment' ? t('看了附件', 'Looked at a file') : look.reason}</li>)}</ul>
          )}
        </div>
      )}
    </div>
  )
}
