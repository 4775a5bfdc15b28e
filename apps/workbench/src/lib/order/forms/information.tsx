import { informationItemLabels, type informationCommands, type Place } from '@suban/contract'
import { useT } from '@suban/ui'
import { useId } from 'react'
import { Field } from '../../field.tsx'
import { FilesField, type Uploaded } from '../../files.tsx'
import { LongText } from '../../long-text.tsx'
import { PlacePicker } from '../../pickers/place-picker.tsx'
import { useWords } from '../kept-words.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

const items = Object.entries(informationItemLabels).map(([value, label]) => ({ value, label }))

/** What the requester answered on the phone; a place they name is looked up, so that the lists can say whose it is. */
const SupplyForm = ({ onSend, ...frame }: Sends<'supply-info'>) => {
  const t = useT()
  const [text, setText] = useWords(frame.words, 'text', '')
  const [place, setPlace] = useWords<Place | null>(frame.words, 'place', null)
  const [files, setFiles] = useWords<readonly Uploaded[]>(frame.words, 'files', [])
  const ids = { text: useId(), place: useId() }
  const asked = frame.order.information?.find((one) => one.outcome === 'waiting')
  return (
    <FormFrame {...frame} label={t('录入补充', 'Take it down')} missing={text.trim() === '' ? t('请写诉求人说了什么', 'Write what was said') : null}
      onSubmit={() => { onSend({ text: text.trim(), attachmentIds: files.map((file) => file.id), ...(place?.placeId ? { placeId: place.placeId } : {}) }, t('已录入，接着往下办', 'Taken down; it goes on')) }}>
      {asked ? <p>{t('问的是：', 'Asked: ')}{asked.question}</p> : null}
      <Field label={t('诉求人的回答', 'The answer')} htmlFor={ids.text}><LongText id={ids.text} autoFocus value={text} most={2000} autoSize={{ minRows: 2, maxRows: 8 }} onText={setText} /></Field>
      <Field label={t('地点（说清了再选）', 'Place (if they named it)')} htmlFor={ids.place}><PlacePicker id={ids.place} value={place} onChange={setPlace} /></Field>
      <FilesField label={t('加照片或文件', 'Add files')} files={files} onChange={setFiles} />
    </FormFrame>
  )
}

export const informationForms = {
  'request-info': { declared: {
    lead: { zh: '诉求人会在查询页看到，也会收到提醒。最多问 2 次；急件到期不回答不会自动结束。', en: 'The requester reads it on the tracking page and is reminded. At most twice; an urgent request never ends for want of an answer.' },
    fields: [
      { kind: 'multiSelect', name: 'missing', label: { zh: '缺什么', en: 'What is missing' }, options: () => items, least: 1 },
      { kind: 'longText', name: 'question', label: { zh: '想问的话（诉求人原样看到）', en: 'The question (the requester reads it as it is)' }, placeholder: { zh: '用大白话，一次问清', en: 'In plain words, everything at once' }, least: 4, most: 500, isStart: true },
    ],
    submit: { zh: '问诉求人', en: 'Ask' },
    said: { zh: '已请诉求人补充，时限停住', en: 'Asked; the clock stands still' },
  } },
  'supply-info': { component: SupplyForm },
} satisfies FormEntries<keyof typeof informationCommands>
