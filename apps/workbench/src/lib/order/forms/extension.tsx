import { durationUnitLabels, extensionReasonLabels, type extensionCommands, type WorkOrder } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { InputNumber } from 'antd'
import { useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LongText } from '../../long-text.tsx'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** What is decided on: the chosen request, else the one that has waited longest. */
const pendingOf = (order: WorkOrder) => (order.extensions ?? []).filter((request) => request.outcome === 'pending').toReversed()

/** Granted as it was asked for or for less, or not; what was asked stands above the decision. */
const DecideForm = ({ onSend, ...frame }: Sends<'decide-extension'>) => {
  const t = useT()
  const pending = pendingOf(frame.order)
  const [no, setNo] = useWords<number | null>(frame.words, 'assignmentNo', pending[0]?.assignmentNo ?? null)
  const [answer, setAnswer] = useWords<'yes' | 'no' | null>(frame.words, 'answer', null)
  const [amount, setAmount] = useWords<number | null>(frame.words, 'amount', null)
  const [note, setNote] = useWords(frame.words, 'note', '')
  const [amountId, noteId] = [useId(), useId()]
  const request = pending.find((one) => one.assignmentNo === no) ?? pending[0]
  const rest = 4 - note.trim().length
  const missing = answer === null ? t('请选择是否同意', 'Choose: agree or not') : rest > 0 ? t(`理由再写 ${rest} 个字`, `${rest} more characters of reason`) : null
  return (
    <FormFrame {...frame} label={t('作出决定', 'Decide')} missing={missing}
      onSubmit={() => {
        onSend({ ...(request ? { assignmentNo: request.assignmentNo } : {}), isGranted: answer === 'yes', ...(answer === 'yes' && amount !== null ? { amount } : {}), note: note.trim() }, answer === 'yes' ? t('延期已批准', 'Extension granted') : t('延期未批准', 'Extension refused'))
      }}>
      {pending.length > 1 ? <Field label={t('哪家单位', 'Which unit')}><Choice name={t('哪家单位', 'Which unit')} options={pending.map((one) => ({ value: one.assignmentNo, label: { zh: one.unit.shortName, en: one.unit.shortName } }))} value={no} onChange={setNo} /></Field> : null}
      {request ? <p>{request.unit.shortName}{t('：', ': ')}{say(extensionReasonLabels[request.reason])}{t('，申请延长 ', ', asks for ')}<strong className="sb-number">{request.asked.amount} {say(durationUnitLabels[request.asked.unit])}</strong>{t('。', '. ')}<span className="sb-muted">{request.text}{request.isRequesterTold ? t('（已与诉求人沟通）', ' (talked with the requester)') : ''}</span></p> : null}
      <Field label={t('同意延期吗', 'Grant it?')}><Choice name={t('同意延期吗', 'Grant it?')} options={[{ value: 'yes' as const, label: { zh: '同意', en: 'Grant' } }, { value: 'no' as const, label: { zh: '不同意', en: 'Refuse' } }]} value={answer} onChange={setAnswer} /></Field>
      {answer === 'yes' ? (
        <Field label={t('批准多久（不填按申请）', 'How much (blank: as asked for)')} htmlFor={amountId}>
          <InputNumber<number> id={amountId} className="short-field" min={1} max={request?.asked.amount ?? 365} value={amount} onChange={setAmount} {...(request ? { suffix: say(durationUnitLabels[request.asked.unit]) } : {})} />
        </Field>
      ) : null}
      <Field label={t('理由', 'Why')} htmlFor={noteId}><LongText id={noteId} value={note} most={1000} autoSize={{ minRows: 2, maxRows: 6 }} onText={setNote} /></Field>
    </FormFrame>
  )
}

/** Hours for urgent orders, days for the others: as their limits are counted. */
const usualUnit = (order: WorkOrder) => (order.deadlineClass === '2h' || order.deadlineClass === '24h' ? 'hour' : 'day')

export const extensionForms = {
  'request-extension': { declared: {
    lead: { zh: '到期前申请；审批期间办理时钟照走。', en: 'Ask before the time is up; the clock runs on meanwhile.' },
    fields: [
      { kind: 'select', name: 'reason', label: { zh: '原因', en: 'Reason' }, options: extensionReasonLabels },
      { kind: 'number', name: 'amount', label: { zh: '延长多少', en: 'How much' }, least: 1, most: 365 },
      { kind: 'select', name: 'unit', label: { zh: '按什么计', en: 'Counted in' }, options: durationUnitLabels, initial: usualUnit },
      { kind: 'longText', name: 'text', label: { zh: '说明（诉求人看得到）', en: 'Why (the requester reads it)' }, least: 4, most: 1000 },
      { kind: 'switch', name: 'isRequesterTold', label: { zh: '已就延期与诉求人沟通', en: 'Talked with the requester about it' } },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证', en: 'Evidence' }, required: false },
    ],
    submit: { zh: '提交申请', en: 'Ask' },
    said: { zh: '延期已申请，等审批', en: 'Asked; waiting for the answer' },
  } },
  'decide-extension': { component: DecideForm },
} satisfies FormEntries<keyof typeof extensionCommands>
