import type { ChangeSet } from '@suban/contract'
import { either, formatInstant, useT } from '@suban/ui'

/** Who did what when; refused attempts too. The newest first. */
export const Steps = ({ steps }: Pick<ChangeSet, 'steps'>) => {
  const t = useT()
  return (
    <ol className="sb-plain-list policy-steps" aria-label={t('经过', 'History')}>
      {steps.toReversed().map((step) => (
        <li key={step.no}>
          <time className="sb-muted sb-number" dateTime={step.at}>{formatInstant(step.at)}</time>
          <div><strong className={step.type === 'CommandRefused' ? 'sb-lamp-yellow' : ''}>{either(step.title, step.titleEn)}</strong> {step.who}{step.detail ? <div className="policy-step-detail">{either(step.detail, step.detailEn)}</div> : null}</div>
        </li>
      ))}
    </ol>
  )
}
