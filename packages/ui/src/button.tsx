import type { ButtonHTMLAttributes, Ref } from 'react'
import { KeyCap } from './key-cap.tsx'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One on a screen is primary: the one thing to do next. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly isBusy?: boolean
  /** The key that does the same. */
  readonly keys?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = ({ look = 'plain', isBusy = false, keys, className = '', disabled, children, ...rest }: ButtonProps) => (
  <button type="button" {...rest} className={`sb-button sb-button-${look} ${className}`} disabled={disabled === true || isBusy} aria-busy={isBusy || undefined}
    aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}>
    {isBusy ? <span className="sb-spinner" aria-hidden="true" /> : null}
    {children}
    {keys === undefined ? null : <KeyCap keys={keys} />}
  </button>
)
