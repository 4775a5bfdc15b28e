import './supervision.css'
import { rungLabels, rungs, type Supervision, type WorkOrder } from '@suban/contract'
import { Because, either, formatBrief, Lamp, listed, named, say, useT } from '@suban/ui'
import { FileLink } from '../../files.tsx'
import { Section } from '../order-sections.tsx'

/** The ladder with the rung that the unit stands on. */
const Ladder = ({ rung }: { readonly rung: Supervision['rung'] }) => (
  <ol className="supervision-rungs">{rungs.map((one) => <li key={one} className={one === rung ? 'supervision-here' : ''} aria-current={one === rung ? 'step' : undefined}>{say(rungLabels[one])}</li>)}</ol>
)

const One = ({ order, one }: { readonly order: WorkOrder; readonly one: Supervision }) => {
  const t = useT()
  const files = new Map(order.attachments.map((file) => [file.id, file]))
  const turn = { unit: t('等单位回复', 'The unit is to answer'), supervisor: t('等督办人员研判', 'A supervisor is to judge') }
  const over = { accepted: t('回复已认可', 'Answer accepted'), settled: t('已办，结束', 'Done, over'), closed: t('已结束', 'Ended') }
  const by = { staff: t('人工发起', 'by hand'), policy: t('自动触发', 'by the policy'), leader: t('领导批示', 'a leader\'s note') }[one.openedBy]
  return (
    <article className={`supervision ${one.outcome === null ? '' : 'supervision-over'}`} aria-label={t(`第 ${one.no} 号督办`, `Supervision ${one.no}`)}>
      <header className="supervision-head">
        <strong>{one.unit.name}</strong>
        <span className="sb-tag">{t(`第 ${one.no} 号`, `No. ${one.no}`)}</span><span className="sb-tag">{by}</span><span className="sb-muted sb-number">{formatBrief(one.openedAt)}</span>
        {one.outcome === null && one.turn ? <span>{turn[one.turn]} {one.dueAt ? <Lamp lamp={one.lamp} text={either(one.timeLeftZh, one.timeLeftEn)} /> : null}</span> : one.outcome ? <span className="sb-muted">{over[one.outcome]}</span> : null}
      </header>
      <Ladder rung={one.rung} />
      {one.reason ? <p>{named(t('缘由', 'Why'), one.reason)}</p> : null}
      {one.demands ? <p className="result-text">{one.openedBy === 'leader' ? one.demands : named(t('要求', 'Demanded'), one.demands)}</p> : null}
      {one.readers.length > 0 ? <p className="sb-muted">{named(t('传阅', 'Read by'), listed(one.readers.map((unit) => unit.shortName)))}</p> : null}
      {one.because.length > 0 ? <Because reasons={one.because} title={t('为什么督办', 'Why it is supervised')} /> : null}
      {one.steps.length > 0 ? (
        <ol className="supervision-steps">
          {one.steps.map((step) => (
            <li key={`${step.at}${step.kind}`}>
              <span className="sb-muted sb-number">{formatBrief(step.at)}</span> {either(step.zh, step.en)}
              {step.because.length > 0 ? <> <Because reasons={step.because} title={t('为什么升级', 'Why it climbed')} /></> : null}
              {step.attachmentIds.map((id) => files.get(id)).filter((file) => file !== undefined).map((file) => <FileLink key={file.id} file={file} />)}
            </li>
          ))}
        </ol>
      ) : null}
    </article>
  )
}

/** What units are or were held to over the order. */
export const SupervisionSection = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!order.supervisions || order.supervisions.length === 0) return null
  return <Section title={t('督办', 'Supervision')}>{order.supervisions.map((one) => <One key={one.no} order={order} one={one} />)}</Section>
}

/** What everybody may read of the order, or could. */
export const DisclosureSection = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!order.disclosures) return null
  const { isObjected, items } = order.disclosures
  return (
    <Section title={t('公开', 'Disclosure')}>
      {isObjected ? <p>{t('诉求人不同意公开。', 'The requester does not want it shown.')}</p> : null}
      {items.map((one) => (
        <article key={one.no} className="result">
          <header className="sb-muted">{one.endedAt ? t('已撤下', 'Taken back') : t('公开中', 'Shown')} · <span className="sb-number">{formatBrief(one.at)}</span></header>
          <strong>{one.title}</strong>
          <p className="result-text">{one.text}</p>
        </article>
      ))}
    </Section>
  )
}
