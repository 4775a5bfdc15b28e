import { declineReasonLabels, type DeclineReason, type MatterRef, type RequestKind, kindLabels } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { Choice, optionsOf } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { MatterPicker } from '../../pickers/matter-picker.tsx'
import { fillTemplate, openSlots } from '../answer-template.ts'
import { useWords } from '../kept-words.ts'
import type { CommandBody } from '../use-order-command.ts'
import { FormFrame, type CommandFormProps } from './form-frame.tsx'

type Sends<Name extends 'accept' | 'decline' | 'answer-directly' | 'reclassify'> = CommandFormProps & { readonly onSend: (body: CommandBody<Name>, said: string) => void }

export const AcceptForm = ({ onSend, ...frame }: Sends<'accept'>) => {
  const t = useT()
  const [matter, setMatter] = useWords<MatterRef | null>(frame.words, 'matter', frame.order.matter)
  const [kind, setKind] = useWords<RequestKind>(frame.words, 'kind', frame.order.kind)
  const id = useId()
  return (
    <FormFrame {...frame} label={t('受理', 'Accept')} onSubmit={() => { onSend({ kind, ...(matter ? { matterCode: matter.code } : {}) }, t('已受理，转派单', 'Accepted; on to dispatch')) }}>
      <Field label={t('事项', 'Matter')} htmlFor={id}><MatterPicker id={id} value={matter} onChange={setMatter} /></Field>
      <Field label={t('诉求类型', 'Kind')}><Choice name={t('诉求类型', 'Kind')} options={optionsOf(kindLabels)} value={kind} onChange={setKind} /></Field>
    </FormFrame>
  )
}

/** A request that is not for this hotline always hears of another way. */
export const DeclineForm = ({ onSend, ...frame }: Sends<'decline'>) => {
  const t = useT()
  const [reason, setReason] = useWords<DeclineReason | null>(frame.words, 'reason', null)
  const [alternative, setAlternative] = useWords(frame.words, 'alternative', '')
  const [ids] = useState({ reason: useId(), alternative: useId() })
  const missing = reason === null ? t('请选择原因', 'Choose a reason') : alternative.trim().length < 4 ? t('请写明可以去哪里办', 'Say where to go instead') : null
  return (
    <FormFrame {...frame} label={t('不予受理并告知', 'Decline and tell')} missing={missing}
      onSubmit={() => { if (reason) onSend({ reason, alternative: alternative.trim() }, t('不予受理，已告知诉求人', 'Declined; the requester is told')) }}>
      <Field label={t('原因', 'Reason')} htmlFor={ids.reason}>
        <Select<DeclineReason> id={ids.reason} autoFocus value={reason} onChange={setReason} placeholder={t('请选择', 'Choose')} showSearch={{ optionFilterProp: 'label' }}
          options={(Object.keys(declineReasonLabels) as DeclineReason[]).map((code) => ({ value: code, label: say(declineReasonLabels[code]) }))} />
      </Field>
      <Field label={t('告诉诉求人可以去哪里办', 'Where the requester can go')} htmlFor={ids.alternative} hint={t('诉求人会看到这段话。', 'The requester reads this.')}>
        <LongText id={ids.alternative} value={alternative} most={500} autoSize={{ minRows: 2, maxRows: 8 }} onText={setAlternative} />
      </Field>
    </FormFrame>
  )
}

export const AnswerForm = ({ onSend, ...frame }: Sends<'answer-directly'>) => {
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

export const ReclassifyForm = ({ onSend, ...frame }: Sends<'reclassify'>) => {
  const t = useT()
  const [matter, setMatter] = useWords<MatterRef | null>(frame.words, 'matter', null)
  const [note, setNote] = useWords(frame.words, 'note', '')
  const [ids] = useState({ matter: useId(), note: useId() })
  return (
    <FormFrame {...frame} label={t('更正事项', 'Reclassify')} missing={matter === null ? t('请选择事项', 'Choose a matter') : null}
      onSubmit={() => { if (matter) onSend({ matterCode: matter.code, note: note.trim() }, t(`事项已更正为「${matter.name}」`, `Now "${matter.name}"`)) }}>
      <Field label={t('正确的事项', 'The right matter')} htmlFor={ids.matter}><MatterPicker id={ids.matter} value={matter} onChange={setMatter} /></Field>
      <Field label={t('说明（可不填）', 'Note (optional)')} htmlFor={ids.note}><LineText id={ids.note} value={note} most={500} onText={setNote} /></Field>
    </FormFrame>
  )
}
