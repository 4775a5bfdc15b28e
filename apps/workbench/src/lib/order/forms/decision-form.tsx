import { say, useT, type Words } from '@suban/ui'
import { useId, type ComponentType } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import type { CommandBody, CommandName } from '../command-name.ts'
import { useWords } from '../kept-words.ts'
import type { Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** A yes or no with its reason: which field of the body is which, and what it is called. */
export type DecisionWords<Name extends CommandName> = {
  readonly decision: keyof CommandBody<Name> & string
  readonly why: keyof CommandBody<Name> & string
  readonly question: Words
  readonly yes: Words
  readonly no: Words
  readonly whyLabel: Words
  readonly placeholder: Words
  readonly submit: Words
  readonly saidYes: Words
  readonly saidNo: Words
}

const least = 4

/** Examines, votes, verifies: both answers stand in sight, neither is chosen beforehand, and each says why. */
export const decisionForm = <Name extends CommandName>(words: DecisionWords<Name>): ComponentType<Sends<Name>> => {
  const DecisionForm = ({ onSend, ...frame }: Sends<Name>) => {
    const t = useT()
    const [answer, setAnswer] = useWords<'yes' | 'no' | null>(frame.words, 'answer', null)
    const [why, setWhy] = useWords(frame.words, 'why', '')
    const id = useId()
    const rest = least - why.trim().length
    const missing = answer === null ? t('请选择：', 'Choose: ') + say(words.question) : rest > 0 ? t(`理由再写 ${rest} 个字`, `${rest} more characters of reason`) : null
    return (
      <FormFrame {...frame} label={say(words.submit)} missing={missing}
        onSubmit={() => { onSend({ [words.decision]: answer === 'yes', [words.why]: why.trim() } as unknown as CommandBody<Name>, say(answer === 'yes' ? words.saidYes : words.saidNo)) }}>
        <Field label={say(words.question)}><Choice name={say(words.question)} options={[{ value: 'yes' as const, label: words.yes }, { value: 'no' as const, label: words.no }]} value={answer} onChange={setAnswer} /></Field>
        <Field label={say(words.whyLabel)} htmlFor={id}><LongText id={id} value={why} most={1000} placeholder={say(words.placeholder)} autoSize={{ minRows: 2, maxRows: 8 }} onText={setWhy} /></Field>
      </FormFrame>
    )
  }
  return DecisionForm
}
