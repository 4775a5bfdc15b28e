import { say, useT, type Words } from '@suban/ui'
import { useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import { useWords } from '../kept-words.ts'
import { FormFrame, type CommandFormProps } from './form-frame.tsx'

export type YesNoFormProps = CommandFormProps & {
  readonly lead: Words
  readonly question: Words
  readonly yes: Words
  readonly no: Words
  /** Characters of the words beside the answer. */
  readonly least: number
  readonly most: number
  readonly onAnswer: (isYes: boolean, note: string) => void
}

/** A question that is answered with yes or no, and why. */
export const YesNoForm = ({ lead, question, yes, no, least, most, onAnswer, ...frame }: YesNoFormProps) => {
  const t = useT()
  const [answer, setAnswer] = useWords<'yes' | 'no' | null>(frame.words, 'answer', null)
  const [note, setNote] = useWords(frame.words, 'note', '')
  const id = useId()
  const missing = answer === null ? t('请选择', 'Choose one') : note.trim().length < least ? t(`说明至少 ${least} 个字`, `At least ${least} characters`) : null
  return (
    <FormFrame {...frame} label={answer === 'no' ? say(no) : answer === 'yes' ? say(yes) : t('提交', 'Send')} missing={missing} onSubmit={() => { if (answer !== null) onAnswer(answer === 'yes', note.trim()) }}>
      <p className="sb-muted">{say(lead)}</p>
      <Field label={say(question)}><Choice name={say(question)} options={[{ value: 'yes' as const, label: yes }, { value: 'no' as const, label: no }]} value={answer} onChange={setAnswer} /></Field>
      <Field label={least > 0 ? t('说明', 'Note') : t('说明（可不填）', 'Note (optional)')} htmlFor={id}><LongText id={id} value={note} most={most} autoSize={{ minRows: 2, maxRows: 6 }} onText={setNote} /></Field>
    </FormFrame>
  )
}
