import { arrivalScoreLabels, arrivalWayLabels, fiveScoreLabels, whistleKindLabels, type whistleCommands, type WorkOrder } from '@suban/contract'
import { say, useT } from '@suban/ui'
import { useId } from 'react'
import { Choice } from '../../choice.tsx'
import { Field } from '../../field.tsx'
import { LineText, LongText } from '../../long-text.tsx'
import { useWords } from '../kept-words.ts'
import type { Option, SelectField } from './declared/declaration.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

type Whistle = NonNullable<WorkOrder['whistles']>[number]
type Summons = Whistle['summons'][number]

/** 5 to 1. */
const fiveOptions = ([5, 4, 3, 2, 1] as const).map((value) => ({ value, label: fiveScoreLabels[value] }))
const titleOf = (whistle: Whistle): Option => ({ value: whistle.no, label: { zh: `${whistleKindLabels[whistle.kind].zh}：${whistle.matter}`, en: `${whistleKindLabels[whistle.kind].en}: ${whistle.matter}` } })
const openOurs = (order: WorkOrder): readonly Whistle[] => (order.whistles ?? []).filter((whistle) => whistle.isOurs && whistle.endedAt === null)
const bound = (whistle: Whistle): readonly Summons[] => whistle.summons.filter((summons) => summons.releasedAt === null)
/** Whistles that call our unit, as they stand with it. */
const callingUs = (which: (summons: Summons, whistle: Whistle) => boolean) => (order: WorkOrder): readonly Option[] =>
  (order.whistles ?? []).filter((whistle) => whistle.summons.some((summons) => summons.isOurs && which(summons, whistle))).map(titleOf)
const ours = (order: WorkOrder): readonly Option[] => openOurs(order).map(titleOf)
/** Mostly there is only one: then it is chosen already. */
const which = (options: (order: WorkOrder) => readonly Option[]): SelectField<'whistleNo'> =>
  ({ kind: 'select', name: 'whistleNo', label: { zh: '哪一次吹哨', en: 'Which whistle' }, options, initial: (order) => { const found = options(order); return found.length === 1 ? found[0]!.value : null } })

type Score = { readonly solved: 'yes' | 'no' | null; readonly attitude: number | null; readonly note: string }
const blank: Score = { solved: null, attitude: null, note: '' }

/** The matter is done: each department that is still called gets its score; when it came stands on record. */
const CloseForm = ({ onSend, ...frame }: Sends<'close-whistle'>) => {
  const t = useT()
  const whistles = openOurs(frame.order)
  const [no, setNo] = useWords<number | null>(frame.words, 'no', whistles.length === 1 ? whistles[0]!.no : null)
  const [scores, setScores] = useWords<Readonly<Record<string, Score>>>(frame.words, 'scores', {})
  const [summary, setSummary] = useWords(frame.words, 'summary', '')
  const id = useId()
  const whistle = whistles.find((one) => one.no === no)
  const called = whistle ? bound(whistle) : []
  const scoreOf = (code: string): Score => scores[code] ?? blank
  const change = (code: string, facts: Partial<Score>) => { setScores({ ...scores, [code]: { ...scoreOf(code), ...facts } }) }
  const isScored = called.every(({ unit }) => scoreOf(unit.code).solved !== null && scoreOf(unit.code).attitude !== null)
  const missing = !whistle ? t('请选择哪一次吹哨', 'Choose the whistle') : !isScored ? t('每个部门都要打分', 'Score every department') : summary.trim().length < 4 ? t('请写处置结果', 'Write what was done') : null
  return (
    <FormFrame {...frame} label={t('关哨打分', 'Close and score')} missing={missing} onSubmit={() => {
      if (whistle) onSend({ whistleNo: whistle.no, scores: called.map(({ unit }) => ({ unitCode: unit.code, solved: scoreOf(unit.code).solved === 'yes', attitude: scoreOf(unit.code).attitude ?? 3, note: scoreOf(unit.code).note.trim() })), summary: summary.trim() }, t('已关哨，部门已收到评分', 'Closed; the departments have their scores'))
    }}>
      {whistles.length > 1 ? <Field label={t('哪一次吹哨', 'Which whistle')}><Choice name={t('哪一次吹哨', 'Which whistle')} options={whistles.map((one) => ({ value: one.no, label: titleOf(one).label }))} value={no} onChange={setNo} /></Field> : null}
      {called.map((summons) => {
        const { unit } = summons
        const arrival = arrivalScoreLabels[summons.arrivedAt === null ? 'absent' : summons.isLate ? 'late' : 'inTime']
        return (
          <fieldset key={unit.code} className="rows-row">
            <legend>{unit.name} <span className="sb-muted">{say(arrival)}</span></legend>
            <Field label={t('问题解决了吗？', 'Solved?')}><Choice name={`${unit.shortName} ${t('问题解决了吗？', 'Solved?')}`} options={[{ value: 'yes' as const, label: { zh: '解决了', en: 'Solved' } }, { value: 'no' as const, label: { zh: '没解决', en: 'Not solved' } }]} value={scoreOf(unit.code).solved} onChange={(solved) => { change(unit.code, { solved }) }} /></Field>
            <Field label={t('态度', 'Attitude')}><Choice name={`${unit.shortName} ${t('态度', 'Attitude')}`} options={fiveOptions} value={scoreOf(unit.code).attitude as 1 | 2 | 3 | 4 | 5 | null} onChange={(attitude) => { change(unit.code, { attitude }) }} /></Field>
            <Field label={t('说明（可不填）', 'Note (optional)')}><LineText aria-label={`${unit.shortName} ${t('说明', 'Note')}`} value={scoreOf(unit.code).note} most={500} onText={(note) => { change(unit.code, { note }) }} /></Field>
          </fieldset>
        )
      })}
      <Field label={t('处置结果', 'What was done')} htmlFor={id}><LongText id={id} value={summary} most={1000} autoSize={{ minRows: 2, maxRows: 8 }} onText={setSummary} /></Field>
    </FormFrame>
  )
}

const released = callingUs((summons, whistle) => summons.releasedAt !== null && summons.callScore === null && whistle.end !== 'withdrawn')
const leavable = (order: WorkOrder): readonly Option[] => openOurs(order).flatMap(bound).filter((summons) => summons.arrivedAt !== null).map(({ unit }) => ({ value: unit.code, label: { zh: unit.name, en: unit.name } }))
const place = ({ place: at, address }: WorkOrder): string => [at?.street, at?.name || at?.community, address].filter(Boolean).join(' ').slice(0, 200)

export const whistleForms = {
  'blow-whistle': { declared: {
    lead: { zh: '街道解决不了的，请部门到场。应急、执法 30 分钟内报到，日常 24 小时内。事不完人不撤；办完双向打分。', en: 'Calls departments to the place: 30 minutes in an emergency or for joint enforcement, 24 hours otherwise. They stay until you release them; both sides score.' },
    fields: [
      { kind: 'select', name: 'kind', label: { zh: '哨种', en: 'Kind' }, options: whistleKindLabels },
      { kind: 'text', name: 'matter', label: { zh: '事由', en: 'Matter' }, least: 4, most: 100, isStart: true },
      { kind: 'text', name: 'place', label: { zh: '到哪里', en: 'Place' }, least: 2, most: 200, initial: place },
      { kind: 'units', name: 'departments', label: { zh: '请哪些部门报到', en: 'Departments' }, least: 1, most: 12 },
      { kind: 'switch', name: 'withShare', label: { zh: '同时作协办，要交办理结果（执法哨一律如此）', en: 'Also as co-units with a result of their own (always for joint enforcement)' } },
    ],
    submit: { zh: '吹哨', en: 'Blow the whistle' },
    said: { zh: '已吹哨，部门已收到', en: 'Blown; the departments were told' },
  } },
  'record-arrival': { declared: {
    fields: [
      which(callingUs((summons) => summons.arrivedAt === null && summons.releasedAt === null)),
      { kind: 'text', name: 'people', label: { zh: '谁来了', en: 'Who has come' }, least: 2, most: 200, placeholder: { zh: '抢修班王某某等 3 人', en: 'Three of the repair team' }, isStart: true },
      { kind: 'select', name: 'how', label: { zh: '怎么报到', en: 'How' }, options: arrivalWayLabels, initial: () => 'onSite' },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: { zh: '已报到', en: 'Arrival recorded' },
  } },
  'ask-to-leave': { declared: {
    fields: [which(callingUs((summons) => summons.arrivedAt !== null && summons.releasedAt === null)), { kind: 'longText', name: 'note', label: { zh: '办了什么，为什么可以撤', en: 'What was done, and why you may leave' }, least: 4, most: 500 }],
    said: { zh: '已向街道申请撤离', en: 'The street was asked' },
  } },
  'release-department': { declared: {
    fields: [
      which(ours),
      { kind: 'select', name: 'unitCode', label: { zh: '放行哪个部门', en: 'Department' }, options: leavable, initial: (order) => { const found = leavable(order); return found.length === 1 ? found[0]!.value : null } },
      { kind: 'switch', name: 'solved', label: { zh: '它的那部分已解决', en: 'Its part is solved' } },
      { kind: 'select', name: 'attitude', label: { zh: '态度', en: 'Attitude' }, options: () => fiveOptions },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: { zh: '已放行并打分', en: 'Released and scored' },
  } },
  'close-whistle': { component: CloseForm },
  'withdraw-whistle': { declared: {
    fields: [which(ours), { kind: 'longText', name: 'reason', label: { zh: '为什么撤', en: 'Why' }, least: 4, most: 500 }],
    said: { zh: '已撤哨', en: 'Withdrawn' },
  } },
  'score-whistle': { declared: {
    fields: [
      which(released),
      { kind: 'switch', name: 'needed', label: { zh: '确实需要吹哨', en: 'The call was needed' } },
      { kind: 'select', name: 'prepared', label: { zh: '街道准备得怎样', en: 'How well prepared' }, options: () => fiveOptions },
      { kind: 'text', name: 'note', label: { zh: '说明', en: 'Note' }, required: false, most: 500 },
    ],
    said: { zh: '已评价', en: 'Scored' },
  } },
} satisfies FormEntries<keyof typeof whistleCommands>
