import { contactMethodLabels, contactOutcomeLabels, resultTypeLabels, type handlingCommands, type ResultType } from '@suban/contract'
import { listed, useT } from '@suban/ui'
import { Checkbox } from 'antd'
import { useId, useState } from 'react'
import { Choice, optionsOf } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { FilesField, type Uploaded } from '../../files.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { fillTemplate, openSlots } from '../answer-template.ts'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** The reply: filled with the matter's template, with the list of evidence that it needs. */
const ResultForm = ({ onSend, ...frame }: Sends<'submit-result'>) => {
  const t = useT()
  const { order } = frame
  const [resultType, setResultType] = useWords<ResultType>(frame.words, 'resultType', 'resolved')
  const [text, setText] = useWords(frame.words, 'text', () => fillTemplate(order))
  const [basis, setBasis] = useWords(frame.words, 'basis', '')
  const [opinion, setOpinion] = useWords(frame.words, 'opinion', '')
  const [isSolved, setSolved] = useWords(frame.words, 'isSolved', true)
  const [files, setFiles] = useWords<readonly Uploaded[]>(frame.words, 'files', [])
  const [waive, setWaive] = useWords(frame.words, 'waive', '')
  const [ids] = useState({ text: useId(), basis: useId(), opinion: useId(), waive: useId() })
  const openCo = order.assignments.filter((assignment) => assignment.role === 'co' && assignment.status !== 'done')
  const needsWaiver = frame.problem?.code === 'CO_ASSIGNMENT_OPEN'
  const slots = openSlots(text)
  const missing = slots.length > 0 ? t(`模板里还有没填的：${slots.join('、')}`, `Still to fill in: ${slots.join(', ')}`)
    : text.trim().length < 10 ? t('结果至少 10 个字', 'The result needs 10 characters')
    : opinion.trim() === '' ? t('请写诉求人的意见', 'Write what the requester thinks') : null
  return (
    <FormFrame {...frame} label={t('提交结果', 'Submit the result')} missing={missing}
      onSubmit={() => {
        onSend({
          resultType, text: text.trim(), basis: basis.trim(), requesterOpinion: opinion.trim(), solved: isSolved, attachmentIds: files.map((file) => file.id),
          ...(waive.trim().length >= 4 ? { waiveCo: waive.trim() } : {}),
        }, t('结果已提交，转单位内审', 'Submitted; on to unit review'))
      }}>
      <Field label={t('办理结果', 'Result')}>
        <Choice name={t('办理结果', 'Result')} options={optionsOf(resultTypeLabels)} value={resultType} onChange={(type) => { setResultType(type); setSolved(type === 'resolved') }} />
      </Field>
      <Field label={t('答复诉求人', 'Reply to the requester')} htmlFor={ids.text} hint={t('写清：联系了谁、查到什么、做了什么、以后怎么办。', 'Whom you spoke with, what you found, what was done, what comes next.')}>
        <LongText id={ids.text} autoFocus value={text} most={8000} autoSize={{ minRows: 5, maxRows: 20 }} onText={setText} />
      </Field>
      <div className="field-pair">
        <Field label={t('依据（上传了佐证可不填）', 'Basis (optional with evidence)')} htmlFor={ids.basis}><LineText id={ids.basis} value={basis} most={500} placeholder={t('法规、文件、现场记录', 'Law, document, record')} onText={setBasis} /></Field>
        <Field label={t('诉求人的意见', 'What the requester thinks')} htmlFor={ids.opinion}><LineText id={ids.opinion} value={opinion} most={1000} placeholder={t('如：认可；希望周末再查一次', 'e.g. agrees; asks for another check')} onText={setOpinion} /></Field>
      </div>
      <Checkbox checked={isSolved} onChange={(event) => { setSolved(event.target.checked) }}>{t('问题已经解决', 'The problem is solved')}</Checkbox>
      {order.evidenceRequired.length > 0 ? (
        <Field label={t('此事项要求的佐证', 'Evidence this matter needs')}>
          <ul className="evidence">{order.evidenceRequired.map((item) => <li key={item.code}>{item.text}</li>)}</ul>
        </Field>
      ) : null}
      <FilesField label={t('上传佐证', 'Upload evidence')} files={files} onChange={setFiles} />
      {needsWaiver || openCo.length > 0 ? (
        <Field label={t('免除协办的理由（协办未办完时填写）', 'Why co-units are waived (if they are not done)')} htmlFor={ids.waive} hint={listed(openCo.map((assignment) => assignment.unit.shortName))}>
          <LineText id={ids.waive} value={waive} most={500} onText={setWaive} />
        </Field>
      ) : null}
    </FormFrame>
  )
}

export const handlingForms = {
  'sign-for': { press: ({ orderNo }) => ({ zh: `${orderNo} 已签收`, en: `${orderNo} signed for` }) },
  'record-first-contact': { declared: {
    fields: [
      { kind: 'select', name: 'method', label: { zh: '方式', en: 'How' }, options: contactMethodLabels, initial: () => 'phone' },
      { kind: 'select', name: 'outcome', label: { zh: '结果', en: 'Outcome' }, options: contactOutcomeLabels, initial: () => 'reached' },
      { kind: 'longText', name: 'note', label: { zh: '诉求人说了什么', en: 'What was said' }, required: false, most: 1000, isStart: true },
    ],
    said: { zh: '已记录联系诉求人', en: 'Contact recorded' },
  } },
  'add-progress': { declared: {
    fields: [
      { kind: 'longText', name: 'text', label: { zh: '做了什么', en: 'What was done' }, least: 2, most: 2000 },
      { kind: 'switch', name: 'visibleToRequester', label: { zh: '诉求人可以看到', en: 'The requester sees it' }, initial: () => true },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '照片或文件', en: 'Photos or files' }, required: false },
    ],
    said: { zh: '进展已登记', en: 'Progress added' },
  } },
  'submit-result': { component: ResultForm },
  'approve-result': { declared: {
    fields: [{ kind: 'longText', name: 'note', label: { zh: '审核意见', en: 'Note' }, required: false, most: 500 }],
    said: { zh: '内审已通过，转中心审核', en: 'Approved; on to the centre' },
  } },
  'reject-result': { declared: {
    fields: [{ kind: 'longText', name: 'reason', label: { zh: '退回原因', en: 'Why it goes back' }, placeholder: { zh: '哪里不够，要补什么', en: 'What is missing, what to add' }, least: 4, most: 1000 }],
    submit: { zh: '退回经办人', en: 'Send back to the handler' },
    said: { zh: '已退回经办人', en: 'Sent back to the handler' },
  } },
} satisfies FormEntries<keyof typeof handlingCommands>
