import type { Problem, WorkOrder } from '@suban/contract'
import { Button, either, formatBrief, RefusalNotice, useKeys, useT } from '@suban/ui'
import { useRef, type FormEvent, type ReactNode } from 'react'

/** What every form of a command gets. `send` answers whether the server took it; on a "no" the form stays as it is. */
export type CommandFormProps = {
  readonly order: WorkOrder
  readonly isSending: boolean
  readonly problem: Problem | null
  readonly onClose: () => void
}

export type FormFrameProps = Omit<CommandFormProps, 'order'> & {
  readonly order: WorkOrder
  readonly label: string
  readonly onSubmit: () => void
  /** What is still missing; nothing is sent before it is there. */
  readonly missing?: string | null
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
      <ul>{news.map((entry) => <li key={`${entry.version}-${entry.type}`}>{formatBrief(entry.at)} {entry.who} {either(entry.title, entry.titleEn)}</li>)}</ul>
    </>
  )
}

/** A form in the flow of the page, below the action bar: no dialog, nothing hidden. Ctrl+Enter sends, Esc closes. */
export const FormFrame = ({ order, label, onSubmit, missing = null, isSending, problem, onClose, children }: FormFrameProps) => {
  const t = useT()
  const since = useRef(order.version)
  const submit = () => { if (missing === null && !isSending) onSubmit() }
  useKeys([
    { id: 'form.send', keys: 'Ctrl+Enter', label: { zh: '提交表单', en: 'Send the form' }, run: submit },
    { id: 'form.close', keys: 'Escape', label: { zh: '收起表单', en: 'Close the form' }, run: onClose },
  ])
  return (
    <form className="command-form" aria-label={label} onSubmit={(event: FormEvent) => { event.preventDefault(); submit() }}
      onKeyDown={(event) => { if (event.key === 'Escape' && !event.nativeEvent.isComposing && !event.defaultPrevented) onClose() }}>
      {children}
      <div className="form-foot">
        {problem ? <RefusalNotice problem={problem}><Meanwhile order={order} since={since.current} /></RefusalNotice> : null}
        <div className="sb-row">
          <Button type="submit" look="primary" isBusy={isSending} disabled={missing !== null} keys="Ctrl+Enter">{label}</Button>
          <Button look="quiet" onClick={onClose}>{t('收起', 'Close')}</Button>
          {missing === null ? null : <span className="sb-muted" role="status">{missing}</span>}
        </div>
      </div>
    </form>
  )
}
