import { t as translate, useT } from '@suban/ui'
import { useId } from 'react'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import type { SendableAction } from '../command-name.ts'
import { useWords } from '../kept-words.ts'
import { FormFrame, type CommandFormProps } from './form-frame.tsx'

type TextForm = {
  /** The body's field. */
  readonly field: 'note' | 'reason' | 'text'
  readonly label: () => string
  readonly placeholder: () => string
  /** Least number of characters; 0 where the text may be left out. */
  readonly least: number
  readonly most: number
  readonly submit: () => string
  readonly said: () => string
}

/** The commands that carry one text. */
export const textForms: Partial<Record<SendableAction, TextForm>> = {
  'approve-result': { field: 'note', least: 0, most: 500, label: () => translate('审核意见（可不填）', 'Note (optional)'), placeholder: () => '', submit: () => translate('内审通过', 'Approve'), said: () => translate('内审已通过，转中心审核', 'Approved; on to the centre') },
  'reject-result': { field: 'reason', least: 4, most: 1000, label: () => translate('退回原因', 'Why it goes back'), placeholder: () => translate('哪里不够，要补什么', 'What is missing, what to add'), submit: () => translate('退回经办人', 'Send back to the handler'), said: () => translate('已退回经办人', 'Sent back to the handler') },
  'pass-review': { field: 'note', least: 0, most: 500, label: () => translate('审核意见（可不填）', 'Note (optional)'), placeholder: () => '', submit: () => translate('审核通过', 'Pass'), said: () => translate('审核通过，转回访', 'Passed; on to call-back') },
  'send-back': { field: 'reason', least: 4, most: 1000, label: () => translate('退回原因', 'Why it goes back'), placeholder: () => translate('答非所问、缺佐证、未联系……写明要补什么', 'What the unit has to add'), submit: () => translate('退回单位补办', 'Send back to the unit'), said: () => translate('已退回承办单位', 'Sent back to the unit') },
  clue: { field: 'text', least: 2, most: 2000, label: () => translate('补充的情况', 'What is new'), placeholder: () => translate('诉求人又说了什么；承办单位会看到', 'What the requester adds; the unit sees it'), submit: () => translate('补充情况', 'Add information'), said: () => translate('已补充，承办单位会看到', 'Added; the unit sees it') },
  urge: { field: 'text', least: 0, most: 500, label: () => translate('催办内容（可不填）', 'Message (optional)'), placeholder: () => translate('如：诉求人第三次来电，请今天联系', 'e.g. third call, please contact today'), submit: () => translate('催办', 'Urge'), said: () => translate('已催办', 'Urged') },
}

export type OneTextFormProps = CommandFormProps & {
  readonly form: TextForm
  readonly onSend: (body: Record<string, string>, said: string) => void
}

export const OneTextForm = ({ form, onSend, ...frame }: OneTextFormProps) => {
  const t = useT()
  const id = useId()
  const [text, setText] = useWords(frame.words, 'text', '')
  const rest = form.least - text.trim().length
  return (
    <FormFrame {...frame} label={form.submit()} missing={rest > 0 ? t(`再写 ${rest} 个字`, `${rest} more characters`) : null} onSubmit={() => { onSend({ [form.field]: text.trim() }, form.said()) }}>
      <Field label={form.label()} htmlFor={id}>
        <LongText id={id} autoFocus value={text} most={form.most} autoSize={{ minRows: 2, maxRows: 10 }} placeholder={form.placeholder()} onText={setText} />
      </Field>
    </FormFrame>
  )
}
