import './holding.css'
import type { Holding, WorkOrder } from '@suban/contract'
import { Button, either, Failed, formatBrief, formatDuration, Lamp, Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { problemOf } from '../../query.ts'
import { Section } from '../order-sections.tsx'
import { holdingQuery } from '../queries.ts'

type Minutes = { readonly naturalMinutes: number; readonly workingMinutes: number | null }
/** Working time where it is known, with the natural one behind it. */
const minutesText = ({ naturalMinutes, workingMinutes }: Minutes): string =>
  workingMinutes === null ? formatDuration(naturalMinutes) : `${formatDuration(workingMinutes, 'working')}（${formatDuration(naturalMinutes)}）`

/** 谁持单谁计: who had the order when, and how long nobody handled it. Open by itself where the order has been passed on or idles. */
export const HoldingSection = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const idle = order.clocks.find((clock) => clock.clockId === 'idle')
  const [isOpen, setOpen] = useState(idle !== undefined || order.dispute !== undefined)
  const { data, error, refetch } = useQuery({ ...holdingQuery(order.id), enabled: isOpen })
  return (
    <Section title={t('谁持单谁计', 'Who held it when')} aside={idle ? <span><span className="sb-muted">{t('空转 ', 'Idle ')}</span><Lamp lamp={idle.lamp} /></span> : null}>
      {isOpen ? null : <Button look="quiet" onClick={() => { setOpen(true) }}>{t('看每一段在谁手上', 'Show every stretch')}</Button>}
      {isOpen && !data && !error ? <Loading rows={4} /> : null}
      {error ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} /> : null}
      {data ? <HoldingTable holding={data} /> : null}
    </Section>
  )
}

const HoldingTable = ({ holding: { stretches, idle, totals } }: { readonly holding: Holding }) => {
  const t = useT()
  const kinds = { handled: t('办理', 'Handled'), idle: t('空转', 'Idle'), waiting: t('等待', 'Waiting') }
  return (
    <>
      <dl className="sb-facts">
        <div><dt>{kinds.idle}</dt><dd>{minutesText(totals.idle)}</dd></div>
        {idle.map((one) => <div key={one.holder.name}><dt className="sb-muted">　{either(one.holder.name, one.holder.nameEn)}</dt><dd>{minutesText(one)}</dd></div>)}
        <div><dt>{kinds.handled}</dt><dd>{minutesText(totals.handled)}</dd></div>
        {totals.waiting.naturalMinutes > 0 ? <div><dt>{kinds.waiting}</dt><dd>{minutesText(totals.waiting)}</dd></div> : null}
      </dl>
      <ol className="holding">
        {stretches.map((stretch) => (
          <li key={stretch.from} className={`holding-stretch holding-${stretch.kind}`}>
            <span className="holding-line"><strong>{either(stretch.holder.name, stretch.holder.nameEn)}</strong><span className="sb-tag">{kinds[stretch.kind]}</span></span>
            <span className="sb-muted sb-number">{formatBrief(stretch.from)} – {stretch.to ? formatBrief(stretch.to) : t('现在', 'now')}</span>
            <span>{minutesText(stretch)}</span>
            <span className="sb-muted">{either(stretch.because.zh, stretch.because.en)}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
