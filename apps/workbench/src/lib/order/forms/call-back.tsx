import { callBackFailureLabels, satisfactionLabels, type callBackCommands } from '@suban/contract'
import { useT, type Words } from '@suban/ui'
import { useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

const yesNo = (yes: Words, no: Words) => [{ value: 'yes' as const, label: yes }, { value: 'no' as const, label: no }]
/** 5 to 1, the words of the national standard. */
const satisfactionOptions = ([5, 4, 3, 2, 1] as const).map((value) => ({ value, label: satisfactionLabels[value] }))

/** The verdict, as the requester gives it on the phone: contacted? solved? satisfied? why? */
const VerdictForm = ({ onSend, ...frame }: Sends<'complete-call-back'>) => {
  const t = useT()
  const [contacted, setContacted] = useWords<'yes' | 'no' | null>(frame.words, 'contacted', null)
  const [solved, setSolved] = useWords<'yes' | 'no' | null>(frame.words, 'solved', null)
  const [satisfaction, setSatisfaction] = useWords<number | null>(frame.words, 'satisfaction', null)
  const [remark, setRemark] = useWords(frame.words, 'remark', '')
  const id = useId()
  const missing = contacted === null || solved === null || satisfaction === null ? t('三个问题都要问到', 'All three questions') : null
  return (
    <FormFrame {...frame} label={t('记录回访', 'Record the verdict')} missing={missing}
      onSubmit={() => { if (satisfaction !== null) onSend({ contacted: contacted === 'yes', solved: solved === 'yes', satisfaction, remark: remark.trim() }, t('回访已记录', 'Verdict recorded')) }}>
      <Field label={t('单位联系过您吗？', 'Did the unit contact you?')}><Choice name={t('单位联系过您吗？', 'Contacted?')} options={yesNo({ zh: '联系过', en: 'Yes' }, { zh: '没有', en: 'No' })} value={contacted} onChange={setContacted} /></Field>
      <Field label={t('问题解决了吗？', 'Is it solved?')}><Choice name={t('问题解决了吗？', 'Solved?')} options={yesNo({ zh: '解决了', en: 'Solved' }, { zh: '没解决', en: 'Not solved' })} value={solved} onChange={setSolved} /></Field>
      <Field label={t('对办理满意吗？', 'How satisfied are you?')}><Choice name={t('对办理满意吗？', 'Satisfied?')} options={satisfactionOptions} value={satisfaction as 1 | 2 | 3 | 4 | 5 | null} onChange={setSatisfaction} /></Field>
      <Field label={t('为什么？（可不填）', 'Why? (optional)')} htmlFor={id}><LongText id={id} value={remark} most={1000} autoSize={{ minRows: 2, maxRows: 6 }} onText={setRemark} /></Field>
    </FormFrame>
  )
}

export const callBackForms = {
  'start-call-back': { press: { zh: '回访开始', en: 'Call-back started' } },
  'record-failed-call': { declared: {
    fields: [
      { kind: 'select', name: 'outcome', label: { zh: '情况', en: 'What happened' }, options: callBackFailureLabels, initial: () => 'noAnswer' },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    submit: { zh: '记录未接通', en: 'Record' },
    said: { zh: '已记录，稍后再拨', en: 'Recorded; call again later' },
  } },
  'complete-call-back': { component: VerdictForm },
  'accept-rework': { press: { zh: '已开始重办', en: 'Rework started' } },
} satisfies FormEntries<keyof typeof callBackCommands>
