import type { jointHandlingCommands, WorkOrder } from '@suban/contract'
import { useT } from '@suban/ui'
import type { Option } from './declared/declaration.ts'
import type { FormEntries, Sends } from './form-entry.ts'
import { YesNoForm } from './yes-no-form.tsx'

type Share = WorkOrder['assignments'][number]
const isOpen = ({ status }: Share): boolean => ['signPending', 'handling', 'unitReview', 'rework'].includes(status)
/** Open co-units of the order, those of a status where named. */
const coUnits = (status: Share['status'] | null = null) => (order: WorkOrder): readonly Option[] =>
  order.assignments.filter((share) => share.role === 'co' && isOpen(share) && (status === null || share.status === status)).map(({ unit }) => ({ value: unit.code, label: { zh: unit.name, en: unit.name } }))
/** The only one there is need not be chosen. */
const onlyOne = (options: (order: WorkOrder) => readonly Option[]) => (order: WorkOrder) => { const found = options(order); return found.length === 1 ? found[0]!.value : null }

const AnswerLeadOfferForm = (props: Sends<'answer-lead-offer'>) => {
  const t = useT()
  const offer = props.order.jointHandling?.offer
  return (
    <YesNoForm {...props} question={{ zh: '由本单位牵头？', en: 'Will your unit lead?' }} yes={{ zh: '同意牵头', en: 'Agree' }} no={{ zh: '不同意', en: 'Decline' }} least={0} most={500}
      lead={{ zh: `${offer?.from.name ?? ''}提议由本单位牵头${offer?.reason ? `：${offer.reason}` : ''}。同意后，对诉求人承诺的时限不变。`, en: `${offer?.from.name ?? ''} asks your unit to lead${offer?.reason ? `: ${offer.reason}` : ''}. What was promised to the requester stays.` }}
      onAnswer={(agrees, note) => { props.onSend({ agrees, note }, agrees ? t('已同意牵头', 'Your unit leads now') : t('已答复不同意', 'Declined')) }} />
  )
}

export const jointHandlingForms = {
  'add-co-unit': { declared: {
    lead: { zh: '协办有自己的签收和办理时限，不改变主办的时限。', en: 'A co-unit has clocks of its own; the lead’s stay as they are.' },
    fields: [
      { kind: 'unit', name: 'unitCode', label: { zh: '协办单位', en: 'Co-unit' } },
      { kind: 'longText', name: 'reason', label: { zh: '请它做什么', en: 'What it is asked to do' }, least: 4, most: 500 },
    ],
    said: { zh: '已增加协办', en: 'Co-unit added' },
  } },
  'release-co-unit': { declared: {
    fields: [
      { kind: 'select', name: 'unitCode', label: { zh: '协办单位', en: 'Co-unit' }, options: coUnits(), initial: onlyOne(coUnits()) },
      { kind: 'longText', name: 'reason', label: { zh: '为什么不再需要', en: 'Why it is needed no longer' }, least: 4, most: 500 },
    ],
    said: { zh: '已请协办退出', en: 'Co-unit released' },
  } },
  'go-on-without-co-unit': { declared: {
    lead: { zh: '只记在协办单位名下，不影响主办。', en: 'It counts against the co-unit alone.' },
    fields: [
      { kind: 'select', name: 'unitCode', label: { zh: '未签收的协办', en: 'Unsigned co-unit' }, options: coUnits('signPending'), initial: onlyOne(coUnits('signPending')) },
      { kind: 'longText', name: 'note', label: { zh: '怎样催过', en: 'How it was urged' }, least: 4, most: 500 },
    ],
    said: { zh: '已不再等，记协办未履职', en: 'Going on without; on its record' },
  } },
  'offer-lead': { declared: {
    lead: { zh: '对方同意后移交；时限从不重来。', en: 'It passes once the other unit agrees; no clock begins anew.' },
    fields: [
      { kind: 'select', name: 'unitCode', label: { zh: '请谁牵头', en: 'Who is to lead' }, options: coUnits('handling'), initial: onlyOne(coUnits('handling')) },
      { kind: 'longText', name: 'reason', label: { zh: '为什么由它牵头合适', en: 'Why it should lead' }, least: 4, most: 500 },
    ],
    said: { zh: '已提议移交，等对方答复', en: 'Offered; waiting for the answer' },
  } },
  'answer-lead-offer': { component: AnswerLeadOfferForm },
} satisfies FormEntries<keyof typeof jointHandlingCommands>
