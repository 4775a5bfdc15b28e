import { rungLabels, rungs, type Supervision, type supervisionCommands, type WorkOrder } from '@suban/contract'
import { useT } from '@suban/ui'
import type { Option, SelectField } from './declared/declaration.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { NoteForm } from './leader-note-form.tsx'
import { YesNoForm } from './yes-no-form.tsx'

const titleOf = ({ no, unit, rung }: Supervision): Option =>
  ({ value: no, label: { zh: `第 ${no} 号 · ${unit.shortName} · ${rungLabels[rung].zh}`, en: `No. ${no} · ${unit.shortName} · ${rungLabels[rung].en}` } })
type Which = (one: Supervision) => boolean
const isOpen: Which = (one) => one.outcome === null
const optionsOf = (which: Which) => (order: WorkOrder): readonly Option[] => (order.supervisions ?? []).filter(which).map(titleOf)
/** Mostly there is only one: then it is chosen already. */
const which = (fits: Which): SelectField<'no'> => ({ kind: 'select', name: 'no', label: { zh: '哪一件督办', en: 'Which supervision' }, options: optionsOf(fits), initial: (order) => optionsOf(fits)(order)[0]?.value ?? null })

const rungField: SelectField<'rung'> = {
  kind: 'select', name: 'rung', label: { zh: '级别', en: 'Rung' }, initial: (order) => order.rungsByHand?.find((rung) => rung === 'supervise') ?? order.rungsByHand?.[0] ?? null,
  options: (order) => (order.rungsByHand ?? []).map((rung) => ({ value: rung, label: rungLabels[rung] })),
}
/** Rungs above the lowest that is open; left blank, the next one. */
const higher = (order: WorkOrder): readonly Option[] => {
  const from = Math.min(...(order.supervisions ?? []).filter(isOpen).map((one) => rungs.indexOf(one.rung)))
  return rungs.filter((rung) => rungs.indexOf(rung) > from && (order.rungsByHand ?? []).includes(rung)).map((rung) => ({ value: rung, label: rungLabels[rung] }))
}
const leadOf = (order: WorkOrder) => order.assignments.findLast((assignment) => assignment.role === 'lead' && !['takenBack', 'returned', 'released', 'handedOn'].includes(assignment.status))?.unit ?? null

const JudgeForm = (props: Sends<'judge-reply'>) => {
  const t = useT()
  const one = (props.order.supervisions ?? []).find((supervision) => supervision.turn === 'supervisor' && supervision.can.judge)
  const answer = one?.steps.findLast((step) => step.kind === 'replied')
  return (
    <YesNoForm {...props} question={{ zh: '回复认可吗？', en: 'Will the answer do?' }} yes={{ zh: '认可，结束督办', en: 'Accept: it is over' }} no={{ zh: '不认可，升一级', en: 'It will not do: one rung up' }} least={0} most={1000}
      lead={{ zh: `第 ${one?.no ?? ''} 号，${one?.unit.name ?? ''}${answer ? `。${answer.zh}` : ''}`, en: `No. ${one?.no ?? ''}, ${one?.unit.name ?? ''}${answer ? `. ${answer.en}` : ''}` }}
      onAnswer={(isAccepted, note) => { if (one) props.onSend({ no: one.no, isAccepted, note }, isAccepted ? t('已认可，督办结束', 'Accepted; it is over') : t('不认可，单位须再回复', 'Not accepted; the unit must answer again')) }} />
  )
}

export const supervisionForms = {
  urge: { declared: {
    fields: [{ kind: 'longText', name: 'text', label: { zh: '催办内容', en: 'Message' }, placeholder: { zh: '如：诉求人第三次来电，请今天联系', en: 'e.g. third call, please contact today' }, required: false, most: 500 }],
    said: { zh: '已催办', en: 'Urged' },
  } },
  'open-supervision': { declared: {
    fields: [
      { kind: 'unit', name: 'unit', label: { zh: '督办哪个单位', en: 'Which unit' }, hint: { zh: '承办单位、它的上级，或热线中心。', en: 'A unit that holds it, the one above, or the centre.' }, initial: leadOf },
      rungField,
      { kind: 'longText', name: 'reason', label: { zh: '缘由', en: 'Why' }, placeholder: { zh: '如：逾期两天未联系诉求人', en: 'e.g. two days late in contacting the requester' }, least: 4, most: 500, isStart: true },
      { kind: 'longText', name: 'demands', label: { zh: '要求', en: 'What is demanded' }, placeholder: { zh: '如：今天联系，查明原因，三日内报结果', en: 'e.g. contact today, find the cause, report within three days' }, least: 4, most: 1000 },
      { kind: 'instant', name: 'dueAt', label: { zh: '回复期限', en: 'Answer by' }, hint: { zh: '不填按政策期限。', en: 'Left blank: as the policy has it.' }, required: false },
    ],
    said: { zh: '已督办，单位已收到', en: 'The unit has been told' },
  } },
  'leader-note': { component: NoteForm },
  'reply-supervision': { declared: {
    lead: { zh: '写清查明了什么、做了什么；督办人员会研判。', en: 'Say what you found and did; a supervisor judges it.' },
    fields: [
      which((one) => one.can.reply),
      { kind: 'longText', name: 'text', label: { zh: '回复', en: 'Answer' }, least: 10, most: 4000, isStart: true },
      { kind: 'longText', name: 'done', label: { zh: '已经做了什么', en: 'What was done' }, least: 4, most: 2000 },
      { kind: 'attachments', name: 'attachmentIds', label: { zh: '佐证', en: 'Evidence' }, required: false },
    ],
    said: { zh: '已回复督办，转督办人员研判', en: 'Answered; on to the supervisor' },
  } },
  'judge-reply': { component: JudgeForm },
  'climb-supervision': { declared: {
    lead: { zh: '只升不降；升级后重新计回复期限。', en: 'Up only; a fresh clock starts.' },
    fields: [
      which(isOpen),
      { kind: 'select', name: 'rung', label: { zh: '升到', en: 'Up to' }, options: higher, required: false },
      { kind: 'longText', name: 'reason', label: { zh: '缘由', en: 'Why' }, least: 4, most: 500, isStart: true },
    ],
    submit: { zh: '升级', en: 'Climb' }, said: { zh: '已升级', en: 'Climbed' },
  } },
  'record-interview': { declared: {
    fields: [
      which((one) => isOpen(one) && !one.isInterviewed && rungs.indexOf(one.rung) >= rungs.indexOf('interview')),
      { kind: 'day', name: 'heldOn', label: { zh: '约谈日期', en: 'Held on' } },
      { kind: 'multiSelect', name: 'posts', label: { zh: '约谈了谁（职务）', en: 'With whom (posts)' }, options: {
        主要负责人: { zh: '主要负责人', en: 'Head' }, 分管负责人: { zh: '分管负责人', en: 'Deputy in charge' }, 科室负责人: { zh: '科室负责人', en: 'Section head' }, 经办人员: { zh: '经办人员', en: 'Handler' },
      }, least: 1, most: 10 },
      { kind: 'longText', name: 'outcome', label: { zh: '结果', en: 'Outcome' }, placeholder: { zh: '说了什么、定了什么、何时改到位', en: 'What was said and agreed, by when' }, least: 4, most: 2000 },
    ],
    said: { zh: '约谈已记录', en: 'Recorded' },
  } },
  'publish-supervision': { declared: {
    lead: { zh: '对单位的公开通报，任何人都能看到：不写姓名、电话、门牌等能认出个人的内容。', en: 'Everybody reads it: no names, phones, rooms or anything that leads to a person.' },
    fields: [
      which((one) => isOpen(one) && one.rung === 'publish' && !one.isPublished),
      { kind: 'text', name: 'title', label: { zh: '标题', en: 'Title' }, least: 4, most: 60, initial: (order) => `关于${order.supervisions?.find((one) => one.outcome === null && one.rung === 'publish')?.unit.name ?? ''}诉求办理情况的通报`.slice(0, 60), isStart: true },
      { kind: 'longText', name: 'text', label: { zh: '内容', en: 'Text' }, least: 10, most: 2000 },
    ],
    submit: { zh: '公开发布', en: 'Publish' }, said: { zh: '通报已公开', en: 'Published' },
  } },
  'withdraw-supervision-notice': { declared: {
    fields: [which((one) => one.isPublished), { kind: 'longText', name: 'reason', label: { zh: '为什么撤下', en: 'Why' }, least: 4, most: 500, isStart: true }],
    said: { zh: '通报已撤下', en: 'Taken back' },
  } },
  'close-supervision': { declared: {
    fields: [which((one) => isOpen(one) && one.can.judge), { kind: 'longText', name: 'note', label: { zh: '为什么结束', en: 'Why it ends' }, least: 4, most: 500, isStart: true }],
    submit: { zh: '结束督办', en: 'End it' }, said: { zh: '督办已结束', en: 'Ended' },
  } },
} satisfies FormEntries<keyof typeof supervisionCommands>
