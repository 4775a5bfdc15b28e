import { either, say, useT } from '@suban/ui'
import { useRef, useState } from 'react'
import type { CommandBody, CommandName } from '../../command-name.ts'
import { useWords } from '../../kept-words.ts'
import type { Sends } from '../form-entry.ts'
import { FormFrame } from '../form-frame.tsx'
import type { Declaration, Value, Values } from './declaration.ts'
import { DeclaredField } from './declared-field.tsx'
import { blankValues, bodyOf, missingIn } from './values.ts'

export type DeclaredFormProps<Name extends CommandName> = Sends<Name> & { readonly action: Name; readonly form: Declaration<Name> }

/** Draws the form that a command declares, in the frame of every form: words that are kept, what is missing, what the server said of which field. */
export const DeclaredForm = <Name extends CommandName>({ action, form, onSend, ...frame }: DeclaredFormProps<Name>) => {
  const t = useT()
  const { order, problem } = frame
  const [blank] = useState(() => blankValues(form.fields, order))
  const [kept, keep] = useWords<Values>(frame.words, 'values', {})
  const values = { ...blank, ...kept }
  // A file that is still on its way must not bring back the words of the moment when it was chosen.
  const latest = useRef(kept)
  const change = (name: string, value: Value) => {
    latest.current = { ...latest.current, [name]: value }
    keep(latest.current)
  }
  const missing = missingIn(form.fields, values)
  const allowed = order.allowedActions.find((candidate) => candidate.action === action)
  const errorAt = (path: string): string | null => {
    const error = problem?.fieldErrors?.find((candidate) => candidate.path === path)
    return error ? either(error.message, error.messageEn) : null
  }
  const nameOf = (path: string): string | undefined => {
    const field = form.fields.find((candidate) => candidate.name === path.split('.')[0])
    return field && say(field.label)
  }
  const label = form.submit ? say(form.submit) : allowed ? either(allowed.label, allowed.labelEn) : t('提交', 'Send')
  return (
    <FormFrame {...frame} label={label} missing={missing && say(missing)} nameOf={nameOf}
      onSubmit={() => { onSend(bodyOf(form.fields, values) as CommandBody<Name>, say(typeof form.said === 'function' ? form.said(values, order) : form.said)) }}>
      {form.lead ? <p className="sb-muted">{say(form.lead)}</p> : null}
      {form.fields.map((field) => (
        <DeclaredField key={field.name} field={field} order={order} value={values[field.name]!} onChange={(value) => { change(field.name, value) }} errorAt={errorAt} path={field.name} />
      ))}
    </FormFrame>
  )
}
