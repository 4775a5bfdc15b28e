import type { directAnswerCommands } from '@suban/contract'
import { useT } from '@suban/ui'
import { useId, useState } from 'react'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { fillTemplate, openSlots } from '../answer-template.ts'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** The answer: begun with the matter's template, not sent with a gap in it. */
const AnswerForm = ({ onSend, ...frame }: Sends<'answer-directly'>) => {
  const t = useT()
  const [answer, setAnswer] = useWords(frame.words, 'answer', () => fillTemplate(frame.order))
  const [basis, setBasis] = useWords(frame.words, 'basis', '')
  const [ids] = useState({ answer: useId(), basis: useId() })
  const slots = openSlots(answer)
  const missing = slots.length > 0 ? t(`模板里还有没填的：${slots.join('、')}`, `Still to fill in: ${slots.join(', ')}`)
    : answer.trim().length < 5 ? t('请写答复', 'Write the answer') : basis.trim().length < 2 ? t('请写依据', 'Name the basis') : null
  return (
    <FormFrame {...frame} label={t('直接答复', 'Answer directly')} missing={missing} onSubmit={() => { onSend({ answer: answer.trim(), basis: basis.trim() }, t('已答复诉求人', 'Answered')) }}>
      <Field label={t('答复', 'Answer')} htmlFor={ids.answer} hint={t('诉求人会看到这段话。', 'The requester reads this.')}>
        <LongText id={ids.answer} autoFocus value={answer} most={4000} autoSize={{ minRows: 3, maxRows: 14 }} onText={setAnswer} />
      </Field>
      <Field label={t('依据', 'Basis')} htmlFor={ids.basis}><LineText id={ids.basis} value={basis} most={500} placeholder={t('文件、条款或知识库条目', 'Document, clause or article')} onText={setBasis} /></Field>
    </FormFrame>
  )
}

export const directAnswerForms = {
  'answer-directly': { component: AnswerForm },
} satisfies FormEntries<keyof typeof directAnswerCommands>
