import { Button, useKeys, useT } from '@suban/ui'
import { useEffect, useState, useSyncExternalStore } from 'react'

export type Toast = {
  readonly id: number
  readonly text: string
  readonly tone: 'done' | 'refused'
  /** Takes the step back; offered until `until` (epoch milliseconds). */
  readonly undo?: { readonly run: () => void; readonly until: number } | undefined
}

const plainLife = 5_000
const refusedLife = 8_000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let count = 0

const change = (next: readonly Toast[]) => {
  toasts = next
  for (const listener of listeners) listener()
}
const dismiss = (id: number) => { change(toasts.filter((toast) => toast.id !== id)) }

/** Says in passing what has happened; with `undo`, how to take it back. The newest few are kept in sight. */
export const toast = (text: string, more: Partial<Pick<Toast, 'tone' | 'undo'>> = {}): void => {
  count += 1
  const id = count
  const tone = more.tone ?? 'done'
  change([...toasts.slice(-2), { id, text, tone, undo: more.undo }])
  setTimeout(() => { dismiss(id) }, more.undo ? Math.max(0, more.undo.until - Date.now()) : tone === 'refused' ? refusedLife : plainLife)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

const Countdown = ({ until }: { readonly until: number }) => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => { setNow(Date.now()) }, 1000)
    return () => { clearInterval(timer) }
  }, [])
  return <span className="sb-muted sb-number" aria-hidden="true">{Math.max(0, Math.ceil((until - now) / 1000))} s</span>
}

/** Where the toasts stand. `U` takes the last undoable step back. */
export const Toasts = () => {
  const t = useT()
  const shown = useSyncExternalStore(subscribe, () => toasts)
  const last = shown.findLast((candidate) => candidate.undo)
  const undo = (one: Toast) => {
    dismiss(one.id)
    one.undo?.run()
  }
  useKeys([{ id: 'toast.undo', keys: 'u', label: { zh: '撤回刚才的操作', en: 'Undo the last step' }, isOff: !last, run: () => { if (last) undo(last) } }])
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <div key={one.id} className={`toast toast-${one.tone}`}>
          <span>{one.text}</span>
          {one.undo ? <><Button look="quiet" keys={one === last ? 'u' : undefined} onClick={() => { undo(one) }}>{t('撤回', 'Undo')}</Button><Countdown until={one.undo.until} /></> : null}
          <button type="button" className="toast-close" aria-label={t('关闭', 'Close')} onClick={() => { dismiss(one.id) }}>×</button>
        </div>
      ))}
    </div>
  )
}
