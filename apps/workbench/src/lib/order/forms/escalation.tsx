import { escalationReasonLabels, type escalationCommands } from '@suban/contract'
import { useT } from '@suban/ui'
import type { TextField, SelectField, UnitField } from './declared/declaration.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { YesNoForm } from './yes-no-form.tsx'

const fields: readonly [SelectField<'reason'>, TextField<'text'>, UnitField<'to'>] = [
  { kind: 'select', name: 'reason', label: { zh: '原因', en: 'Reason' }, options: escalationReasonLabels },
  { kind: 'longText', name: 'text', label: { zh: '难在哪里，已经做了什么，需要上级做什么', en: 'What stands in the way, what was done, what is needed from above' }, least: 10, most: 1000, isStart: true },
  { kind: 'unit', name: 'to', label: { zh: '请哪个上级牵头', en: 'Who is to lead' }, hint: { zh: '不填为直接上级；跨区的为市级。', en: 'Left blank: the unit above; across districts: the city.' }, required: false },
]

const DecideForm = (props: Sends<'decide-escalation'>) => {
  const t = useT()
  const request = props.order.escalation?.request
  const why = request ? escalationReasonLabels[request.reason] : { zh: '', en: '' }
  return (
    <YesNoForm {...props} question={{ zh: `由${request?.to.name ?? ''}牵头？`, en: `Is ${request?.to.name ?? ''} to lead?` }} yes={{ zh: '提级', en: 'Escalate' }} no={{ zh: '不提', en: 'Decline' }} least={4} most={1000}
      lead={{ zh: `${request?.from.name ?? ''}申请提级（${why.zh}）：${request?.text ?? ''}`, en: `${request?.from.name ?? ''} asks for escalation (${why.en}): ${request?.text ?? ''}` }}
      onAnswer={(accepts, note) => { props.onSend({ accepts, note }, accepts ? t('已提级', 'Escalated') : t('已答复不提级', 'Declined')) }} />
  )
}

export const escalationForms = {
  'request-escalation': { declared: { lead: { zh: '决定以前照常办理，时限照走。', en: 'Go on meanwhile; the clock runs.' }, fields, said: { zh: '已申请提级', en: 'Asked for' } } },
  'decide-escalation': { component: DecideForm },
  escalate: { declared: { lead: { zh: '上级牵头，原主办转为协办；办理时限按提级重设，总时长不停。', en: 'The unit above leads, the lead so far helps; the handling clock is set anew, the total clock never.' }, fields, said: { zh: '已提级', en: 'Escalated' } } },
  'hand-back': { declared: {
    lead: { zh: '交回原主办，接着用剩下的时间。', en: 'Back to the unit before, with what is left of the time.' },
    fields: [
      { kind: 'longText', name: 'opinion', label: { zh: '处置意见', en: 'Decision' }, least: 10, most: 2000 },
      { kind: 'longText', name: 'resources', label: { zh: '资源', en: 'Means' }, required: false, most: 1000 },
      { kind: 'longText', name: 'authority', label: { zh: '授权', en: 'Authority' }, required: false, most: 1000 },
    ],
    said: { zh: '已交回', en: 'Handed back' },
  } },
} satisfies FormEntries<keyof typeof escalationCommands>
