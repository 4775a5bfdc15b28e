import type { WorkOrder } from '@suban/contract'
import { formatBrief, formatInstant } from './format.ts'
import { either } from './i18n.ts'
import { useT } from './use-language.ts'

type Step = WorkOrder['parcel'][number]

/** Where the order is, who holds it since when, what comes next and for when it is promised. */
export const ParcelStrip = ({ steps }: { readonly steps: readonly Step[] }) => {
  const t = useT()
  const states = { done: t('已完成', 'done'), now: t('现在', 'now'), next: t('之后', 'to come') }
  return (
    <ol className="sb-parcel" aria-label={t('工单进度', 'Where the order is')}>
      {steps.map((step) => (
        <li key={step.id} className={`sb-parcel-step sb-parcel-${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
          <span className="sb-parcel-dot" aria-hidden="true" />
          <span className="sb-parcel-name">{either(step.name, step.nameEn)}<span className="sb-hidden">{t(`（${states[step.state]}）`, ` (${states[step.state]})`)}</span></span>
          <span className="sb-parcel-holder" title={either(step.holder, step.holderEn)}>{either(step.holder, step.holderEn)}</span>
          <span className="sb-parcel-time">
            {step.at ? <time dateTime={step.at} title={formatInstant(step.at)}>{formatBrief(step.at)}{step.state === 'now' ? t(' 起', ' on') : ''}</time> : null}
            {step.promisedAt ? <time dateTime={step.promisedAt} className="sb-parcel-promise" title={formatInstant(step.promisedAt)}>{t('承诺 ', 'by ')}{formatBrief(step.promisedAt)}</time> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
