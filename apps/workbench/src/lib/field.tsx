import type { ReactNode } from 'react'

/** A label above its control, with a hint and what is wrong. */
export const Field = ({ label, htmlFor, hint, error, isWide = false, children }: {
  readonly label: ReactNode
  readonly htmlFor?: string | undefined
  readonly hint?: ReactNode
  readonly error?: string | null | undefined
  readonly isWide?: boolean
  readonly children: ReactNode
}) => (
  <div className={`field ${isWide ? 'field-wide' : ''}`}>
    {htmlFor === undefined ? <span className="field-label">{label}</span> : <label className="field-label" htmlFor={htmlFor}>{label}</label>}
    {children}
    {hint ? <span className="field-hint sb-muted">{hint}</span> : null}
    {error ? <span className="field-error" role="alert">{error}</span> : null}
  </div>
)
