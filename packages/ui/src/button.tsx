import type { ButtonHTMLAttributes, MouseEvent, Ref } from 'react'
import { KeyCap } from './key-cap.tsx'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One on a screen is primary: the one thing to do next. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  /** What it does is under way: it keeps the focus and does nothing more, nor does its form send again. */
  readonly isBusy?: boolean
  /** The key that does the same. */
  readonly keys?: string
  readonly ref?: Ref<HTMLButtonElement>
}

const doNothing = (event: MouseEvent): void => { event.preventDefault() }

export const Button = ({ look = 'plain', isBusy = false, keys, className = '', disabled, onClick, children, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={`sb-button sb-button-${look} ${className}`} disabled={disabled === true && !isBusy} aria-disabled={isBusy || undefined} aria-busy={isBusy || undefined}
    onClick={isBusy ? doNothing : onClick}
    aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}>
    {isBusy ? <span className="sb-spinner" aria-hidden="true" /> : null}
    {children}
    {keys === undefined ? null : <KeyCap keys={keys} />}
  </button>
)
