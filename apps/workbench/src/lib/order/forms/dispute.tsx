import { deadlineClassLabels, unitPositionLabels, type DeadlineClass, type disputeCommands, type UnitRef } from '@suban/contract'
import { formatDay, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Checkbox, Input } from 'antd'
import { useState, useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { UnitPicker, UnitsPicker } from '../../pickers/unit-picker.tsx'
import { useWords } from '../kept-words.ts'
import { precedentsQuery } from '../queries.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

const dueKinds = { kept: { zh: '时限不变', en: 'As promised' }, class: { zh: '改时限类别', en: 'Another class' }, instant: { zh: '定到期时间', en: 'A due time' } } as const
type DueKind = keyof typeof dueKinds
const kindOptions = (Object.keys(dueKinds) as DueKind[]).map((value) => ({ value, label: dueKinds[value] }))
const classOptions = (Object.keys(deadlineClassLabels) as DeadlineClass[]).map((value) => ({ value, label: deadlineClassLabels[value] }))

/** The ruling: who leads, who joins, by when, on which clause; precedents that it follows, and what the duty list should say from now on. */
const AwardForm = ({ onSend, ...frame }: Sends<'award'>) => {
  const t = useT()
  const { order } = frame
  const { data: precedents = [] } = useQuery(precedentsQuery(order.id))
  const [lead, setLead] = useWords<UnitRef | null>(frame.words, 'lead', order.dispute?.lists?.lead ?? null)
  const [co, setCo] = useWords<readonly UnitRef[]>(frame.words, 'co', order.dispute?.lists?.co ?? [])
  const [basis, setBasis] = useWords(frame.words, 'basis', '')
  const [text, setText] = useWords(frame.words, 'text', '')
  const [dueKind, setDueKind] = useWords<DueKind>(frame.words, 'dueKind', 'kept')
  const [dueAt, setDueAt] = useWords(frame.words, 'dueAt', '')
  const [deadlineClass, setClass] = useWords<DeadlineClass>(frame.words, 'deadlineClass', order.deadlineClass ?? '7d')
  const [cited, setCited] = useWords<readonly string[]>(frame.words, 'cited', [])
  const [changesList, setChangesList] = useWords(frame.words, 'changesList', false)
  const [why, setWhy] = useWords(frame.words, 'why', '')
  const [ids] = useState({ lead: useId(), co: useId(), basis: useId(), text: useId(), due: useId(), why: useId() })
  const missing = lead === null ? t('请选择主办单位', 'Choose the lead unit')
    : basis.trim().length < 2 ? t('请写依据条款', 'Write the clause')
    : text.trim().length < 4 ? t('请写裁定理由', 'Write the reasons')
    : dueKind === 'instant' && dueAt === '' ? t('请选择到期时间', 'Choose the due time')
    : changesList && why.trim().length < 4 ? t('请写为什么要改清单', 'Say why the list should change') : null
  const keyOf = (one: { readonly workOrderId: string; readonly disputeNo: number }) => `${one.workOrderId}/${one.disputeNo}`
  return (
    <FormFrame {...frame} label={t('作出裁定', 'Make the ruling')} missing={missing}
      onSubmit={() => {
        if (!lead) return
        onSend({
          lead: lead.code, co: co.map((unit) => unit.code), basis: basis.trim(), text: text.trim(),
          ...(dueKind === 'instant' ? { dueAt: `${dueAt}:00+08:00` } : {}), ...(dueKind === 'class' ? { deadlineClass } : {}),
          precedents: precedents.filter((one) => cited.includes(keyOf(one))).map(({ workOrderId, disputeNo }) => ({ workOrderId, disputeNo })),
          ...(changesList ? { listChange: { lead: lead.code, co: co.map((unit) => unit.code), reason: why.trim() } } : {}),
        }, t(`已裁定由${lead.shortName}主办，不得再退`, `Ruled: ${lead.shortName} leads`))
      }}>
      <p className="sb-muted">{t('裁定是终局：各单位不得再退。', 'The ruling is final: no unit may return the order any more.')}</p>
      <div className="field-pair">
        <Field label={t('主办单位', 'Lead unit')} htmlFor={ids.lead}><UnitPicker id={ids.lead} value={lead} onChange={setLead} /></Field>
        <Field label={t('协办单位', 'Co-units')} htmlFor={ids.co}><UnitsPicker id={ids.co} value={co} onChange={setCo} /></Field>
      </div>
      <Field label={t('时限', 'Time')}><Choice name={t('时限', 'Time')} options={kindOptions} value={dueKind} onChange={setDueKind} /></Field>
      {dueKind === 'class' ? <Field label={t('自裁定起', 'From the ruling on')}><Choice name={t('时限类别', 'Class')} options={classOptions} value={deadlineClass} onChange={setClass} /></Field> : null}
      {dueKind === 'instant' ? <Field label={t('到期时间', 'Due')} htmlFor={ids.due}><Input id={ids.due} className="short-field" type="datetime-local" value={dueAt} onChange={(event) => { setDueAt(event.target.value) }} /></Field> : null}
      <Field label={t('依据条款', 'Clause it rests on')} htmlFor={ids.basis}><LineText id={ids.basis} value={basis} most={500} placeholder={t('清单条目、三定方案、法规条款', 'List entry, statute, regulation')} onText={setBasis} /></Field>
      <Field label={t('裁定理由', 'Reasons')} htmlFor={ids.text}><LongText id={ids.text} value={text} most={4000} autoSize={{ minRows: 4, maxRows: 16 }} onText={setText} /></Field>
      {precedents.length > 0 ? (
        <Field label={t('引用先例', 'Precedents cited')}>
          <div className="sb-stack">
            {precedents.map((one) => {
              const key = keyOf(one)
              return <Checkbox key={key} checked={cited.includes(key)} onChange={(event) => { setCited(event.target.checked ? [...cited, key] : cited.filter((other) => other !== key)) }}>{formatDay(one.at)} {one.orderNo} {one.lead.shortName}</Checkbox>
            })}
          </div>
        </Field>
      ) : null}
      <Checkbox checked={changesList} onChange={(event) => { setChangesList(event.target.checked) }}>{t('职责清单应照此修改，提请清单管理员', 'The duty list should say so from now on')}</Checkbox>
      {changesList ? <Field label={t('为什么要改', 'Why')} htmlFor={ids.why}><LongText id={ids.why} value={why} most={1000} autoSize={{ minRows: 2, maxRows: 6 }} onText={setWhy} /></Field> : null}
    </FormFrame>
  )
}

export const disputeForms = {
  'open-dispute': { declared: {
    lead: { zh: '提请裁定后由首接单位先行办理；裁定是终局，不得再退。', en: 'The first receiver handles it until the ruling; the ruling is final.' },
    fields: [{ kind: 'longText', name: 'note', label: { zh: '争议在哪里', en: 'What is in dispute' }, least: 4, most: 1000 }],
    submit: { zh: '提请裁定', en: 'Ask for a ruling' },
    said: { zh: '已转入争议裁定', en: 'In dispute now' },
  } },
  'submit-statement': { declared: {
    fields: [
      { kind: 'select', name: 'position', label: { zh: '本单位的主张', en: 'Your unit\'s position' }, options: unitPositionLabels },
      { kind: 'longText', name: 'text', label: { zh: '陈述', en: 'Statement' }, least: 4, most: 4000 },
      { kind: 'text', name: 'basis', label: { zh: '依据条款', en: 'Clause it rests on' }, least: 2, most: 500 },
    ],
    said: { zh: '陈述已提交', en: 'Statement submitted' },
  } },
  'escalate-dispute': { declared: {
    fields: [{ kind: 'longText', name: 'note', label: { zh: '为什么要由市级裁定', en: 'Why it is for the city' }, least: 4, most: 1000 }],
    submit: { zh: '提交市级裁定', en: 'Hand up to the city' },
    said: { zh: '已提交市级裁定', en: 'Handed up to the city' },
  } },
  award: { component: AwardForm },
} satisfies FormEntries<keyof typeof disputeCommands>
