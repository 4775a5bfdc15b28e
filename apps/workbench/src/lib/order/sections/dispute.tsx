import './dispute.css'
import {
  disputeLevelLabels, disputeOutcomeLabels, listVerdictLabels, returnOutcomeLabels, returnReasonLabels, unitPositionLabels, deadlineClassLabels,
  type Consultation, type Dispute, type ListsNow, type UnitWord, type WorkOrder,
} from '@suban/contract'
import { Because, formatBrief, formatInstant, listed, named, Reasons, say, useT } from '@suban/ui'
import { Link } from '@tanstack/react-router'
import { Section } from '../order-sections.tsx'
import { Precedents } from './precedents.tsx'

/** Whose order it is: returns and what the lists say of them, what units were asked, statements of both sides, the ruling. */
export const WhoseOrder = ({ order }: { readonly order: WorkOrder }) => (
  <>
    {order.dispute ? <DisputeSection order={order} dispute={order.dispute} /> : null}
    {order.consultation ? <ConsultationSection consultation={order.consultation} /> : null}
    <ReturnsSection order={order} />
  </>
)

/** Whom the lists in force name, with every step that led there. */
const Lists = ({ lists }: { readonly lists: ListsNow }) => {
  const t = useT()
  return (
    <p className="whose-lists">
      <span className="sb-muted">{t('现行清单', 'Lists in force')}</span>{' '}
      {lists.lead ? <>{t('主办 ', 'lead ')}<strong>{lists.lead.name}</strong>{lists.co.length > 0 ? t(`，协办 ${listed(lists.co.map((unit) => unit.shortName))}`, `, with ${listed(lists.co.map((unit) => unit.shortName))}`) : ''}</> : t('定不下主办', 'name nobody to lead')}
      <Because reasons={lists.because} title={t('清单为什么这样说', 'Why the lists say so')} />
    </p>
  )
}

/** One column a unit: what it says of its part, on which clause. */
const Words = ({ words, unheard }: { readonly words: readonly UnitWord[]; readonly unheard: readonly { readonly code: string; readonly name: string }[] }) => {
  const t = useT()
  return (
    <div className="whose-words">
      {words.map((word) => (
        <article key={word.unit.code} className={`whose-word whose-${word.position}`}>
          <header><strong>{word.unit.name}</strong><span className="sb-tag">{say(unitPositionLabels[word.position])}</span></header>
          <p className="result-text">{word.text}</p>
          <p className="sb-muted">{named(t('依据', 'Basis'), word.basis)} · <span className="sb-number">{formatBrief(word.at)}</span></p>
        </article>
      ))}
      {unheard.map((unit) => <article key={unit.code} className="whose-word whose-unheard"><header><strong>{unit.name}</strong></header><p className="sb-muted">{t('还没有陈述', 'Not heard yet')}</p></article>)}
    </div>
  )
}

const DisputeSection = ({ order, dispute }: { readonly order: WorkOrder; readonly dispute: Dispute }) => {
  const t = useT()
  const { level, outcome, because, note, meanwhile, statements, unheard, lists, award } = dispute
  return (
    <Section title={t('争议裁定', 'Dispute')} aside={<span className="sb-tag">{say(disputeLevelLabels[level])} · {say(disputeOutcomeLabels[outcome])}</span>}>
      <Reasons reasons={because} />
      {note ? <p>{note}</p> : null}
      {meanwhile ? <p>{t('裁定前由', 'Until the ruling ')}<strong>{meanwhile.name}</strong>{t('先行办理', ' handles it')}</p> : null}
      {lists ? <Lists lists={lists} /> : null}
      <Words words={statements} unheard={unheard} />
      {outcome === 'open' ? <Precedents orderId={order.id} /> : null}
      {award ? (
        <article className="result whose-award">
          <header><strong>{award.by === 'arbiter' ? t('裁定', 'Ruling') : t('到期兜底', 'By default')}</strong> <span className="sb-muted sb-number">{formatInstant(award.at)} · {say(disputeLevelLabels[award.level])}</span></header>
          <p>{t('由', '')}<strong>{award.lead.name}</strong>{t('主办', ' leads')}{award.co.length > 0 ? t(`，${listed(award.co.map((unit) => unit.name))}协办`, `, with ${listed(award.co.map((unit) => unit.name))}`) : ''}{t('；不得再退', '; no further return')}
            {award.dueAt ? <>{t('；到期 ', '; due ')}<span className="sb-number">{formatInstant(award.dueAt)}</span></> : null}{award.deadlineClass ? <>{t('；时限 ', '; within ')}{say(deadlineClassLabels[award.deadlineClass])}</> : null}</p>
          {award.text ? <p className="result-text">{award.text}</p> : null}
          {award.basis ? <p className="sb-muted">{named(t('依据', 'Basis'), award.basis)}</p> : null}
          {award.because.length > 0 ? <Because reasons={award.because} title={t('裁定时清单怎么说', 'What the lists said then')} label={t('裁定时的清单', 'The lists then')} /> : null}
          {award.precedents.length > 0 ? <p>{t('引用先例：', 'Precedents: ')}{award.precedents.map((one) => <Link key={`${one.workOrderId}/${one.disputeNo}`} to="/orders/$id" params={{ id: one.workOrderId }} className="sb-link">{t('查看', 'open')} </Link>)}</p> : null}
          {award.listChange ? <p>▲ {t('已提请修改职责清单：', 'Change of the duty list asked for: ')}{award.listChange.lead.name}{award.listChange.co.length > 0 ? ` + ${listed(award.listChange.co.map((unit) => unit.shortName))}` : ''}{t('。', '. ')}{award.listChange.reason}</p> : null}
        </article>
      ) : null}
    </Section>
  )
}

const ConsultationSection = ({ consultation: { isOpen, question, because, opinions, unheard, lists, openedAt } }: { readonly consultation: Consultation }) => {
  const t = useT()
  return (
    <Section title={t('派单前会商', 'Consultation')} aside={<span className="sb-tag">{isOpen ? t('进行中', 'Open') : t('已结束', 'Over')}</span>}>
      <p><strong>{question}</strong> <span className="sb-muted sb-number">{formatBrief(openedAt)}</span></p>
      <Because reasons={because} title={t('为什么要会商', 'Why units were asked')} label={t('为什么要会商', 'Why')} />
      {lists ? <Lists lists={lists} /> : null}
      <Words words={opinions} unheard={unheard} />
    </Section>
  )
}

const ReturnsSection = ({ order: { returns } }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!returns) return null
  const { items, judge } = returns
  return (
    <Section title={t('退单', 'Returns')} aside={<span className="sb-muted sb-number">{items.length}</span>}>
      {judge ? (
        <div className={`whose-judge whose-judge-${judge.says}`} role="status">
          <strong>{say(listVerdictLabels[judge.says])}</strong>
          <Because reasons={judge.because} title={t('清单为什么这样说', 'Why the lists say so')} />
          <Lists lists={judge.lists} />
        </div>
      ) : null}
      {items.map((wish) => (
        <article key={`${wish.unit.code}-${wish.at}`} className="result">
          <header><strong>{wish.unit.name}</strong> {say(returnReasonLabels[wish.reason])} <span className="sb-tag">{say(returnOutcomeLabels[wish.outcome])}</span> <span className="sb-muted sb-number">{formatBrief(wish.at)}</span></header>
          <p className="result-text">{wish.basis}</p>
          {wish.proposedUnit ? <p>{named(t('建议由', 'Proposes'), wish.proposedUnit.name)}</p> : null}
          {wish.listsSaid ? <p className="sb-muted">{t('审核时', 'When judged')} {say(listVerdictLabels[wish.listsSaid])}{wish.decidedAt ? <span className="sb-number"> · {formatBrief(wish.decidedAt)}</span> : null}</p> : null}
          {wish.note ? <p>{wish.note}</p> : null}
        </article>
      ))}
    </Section>
  )
}
