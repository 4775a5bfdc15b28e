import type { Problem, WorkOrder } from '@suban/contract'
import { Button, either, formatBrief, isComposing, RefusalNotice, useKeys, useT } from '@suban/ui'
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { isWritten, type FormId } from '../kept-words.ts'

/** What every form of a command gets. `send` answers whether the server took it; on a "no" the form stays as it is. */
export type CommandFormProps = {
  readonly order: WorkOrder
  readonly isSending: boolean
  readonly problem: Problem | null
  readonly onClose: () => void
  /** Under which name the words of the form are kept. */
  readonly words: FormId
  /** Throws the kept words away and begins anew. */
  readonly onAnew: () => void
}

export type FormFrameProps = Omit<CommandFormProps, 'order'> & {
  readonly order: WorkOrder
  readonly label: string
  readonly onSubmit: () => void
  /** What is still missing; nothing is sent before it is there. */
  readonly missing?: string | null
  /** What a field of the body is called, for what the server says of it. */
  readonly nameOf?: (path: string) => string | undefined
  readonly children: ReactNode
}

/** After a conflict: what happened to the order since the form was opened. */
const Meanwhile = ({ order, since }: { readonly order: WorkOrder; readonly since: number }) => {
  const t = useT()
  const news = order.timeline.filter((entry) => entry.version > since)
  if (news.length === 0) return null
  return (
    <>
      <p>{t('在这期间：', 'Meanwhile:')}</p>
      <ul>{news.map((entry) => <li key={`${entry.version}-${entry.type}`}>{formatBrief(entry.at)} {either(entry.who, entry.whoEn)} {either(entry.title, entry.titleEn)}</li>)}</ul>
    </>
  )
}

/** An open list of choices takes Escape for itself. */
const isListOpen = (target: EventTarget): boolean => (target as Element).closest('[role="combobox"][aria-expanded="true"]') !== null

/** A form in the flow of the page, below the action bar: no dialog, nothing hidden. Ctrl+Enter sends, Esc closes; the words stay. */
export const FormFrame = ({ order, label, onSubmit, missing = null, nameOf, isSending, problem, onClose, words, onAnew, children }: FormFrameProps) => {
  const t = useT()
  const form = useRef<HTMLFormElement>(null)
  const since = useRef(order.version)
  const [isResumed] = useState(() => isWritten(words))
  useEffect(() => {
    if (!form.current?.contains(document.activeElement)) form.current?.querySelector<HTMLElement>('input, textarea, [role="radio"][tabindex="0"]')?.focus()
  }, [])
  const submit = () => {
    if (missing !== null || isSending) return
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (wrong) wrong.focus()
    else onSubmit()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event.nativeEvent) || isListOpen(event.target) || document.querySelector('[popover]:popover-open')) return
    event.preventDefault()
    onClose()
  }
  useKeys([
    { id: 'form.send', keys: 'Ctrl+Enter', label: { zh: '提交表单', en: 'Send the form' }, run: submit },
    { id: 'form.close', keys: 'Escape', label: { zh: '收起表单', en: 'Close the form' }, run: onClose },
  ])
  return (
    <form ref={form} className="command-form" aria-label={label} onSubmit={(event: FormEvent) => { event.preventDefault(); submit() }} onKeyDown={onKeyDown}>
      {isResumed ? <p className="sb-muted">{t('上次写的还在，接着写就行。', 'What you wrote before is still here.')} <button type="button" className="sb-link" onClick={onAnew}>{t('清空，重新写', 'Clear and begin anew')}</button></p> : null}
      {children}
      <div className="form-foot">
        {problem ? <RefusalNotice problem={problem} nameOf={nameOf}><Meanwhile order={order} since={since.current} /></RefusalNotice> : null}
        <div className="sb-row">
          <Button type="submit" look="primary" isBusy={isSending} disabled={missing !== null} keys="Ctrl+Enter">{label}</Button>
          <Button look="quiet" onClick={onClose}>{t('收起', 'Close')}</Button>
          {missing === null ? null : <span className="sb-muted" role="status">{missing}</span>}
        </div>
      </div>
    </form>
  )
}
