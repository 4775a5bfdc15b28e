import type { ComponentChildren, JSX } from 'preact'

type Props = {
  id: string
  label: string
  hint?: ComponentChildren
  error?: string | undefined
  value: string
  onText: (text: string) => void
  /** More than one line. */
  rows?: number
  /** The label is the heading of the page and stands above already. */
  isLabelHidden?: boolean
  isOptional?: string | undefined
} & Partial<Pick<JSX.InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'autoComplete' | 'type'>>

/** A labelled text field with hint and error; both are read with it. */
export const TextBox = ({ id, label, hint, error, value, onText, rows, isLabelHidden, isOptional, ...rest }: Props) => {
  const common = {
    id, value,
    'aria-describedby': [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
    onInput: (event: JSX.TargetedEvent<HTMLInputElement | HTMLTextAreaElement>) => onText(event.currentTarget.value),
  }
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id} class={isLabelHidden ? 'unseen' : undefined}>{label}{isOptional && <span class="optional"> {isOptional}</span>}</label>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="wrong" id={`${id}-error`}>{error}</p>}
      {rows ? <textarea rows={rows} {...common} /> : <input type="text" {...common} {...rest} />}
    </div>
  )
}
