import { resultTypeLabels, satisfactionLabels, type RelatedOrder, type WorkOrder } from '@suban/contract'
import { either, formatBrief, formatInstant, say, useT } from '@suban/ui'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Section } from '../order-sections.tsx'
import { StatusTag } from '../tags.tsx'

const Row = ({ order, children }: { readonly order: RelatedOrder; readonly children?: ReactNode }) => (
  <li><Link to="/orders/$id" params={{ id: order.id }} className="sb-link"><span className="sb-number">{order.orderNo}</span> {order.title}</Link> <StatusTag status={order.status} name={either(order.statusName, order.statusNameEn)} />{children}</li>
)
const Where = ({ order }: { readonly order: RelatedOrder }) => {
  const t = useT()
  return order.unit ? <div className="sb-muted">{order.unit.name}{order.dueAt ? <span className="sb-number"> · {t('到期', 'due')} {formatBrief(order.dueAt)}</span> : null}</div> : null
}

/** What the main order answered: the answer of this requester too, and what a call-back officer asks about. */
export const MainAnswer = ({ order, isBlind }: { readonly order: WorkOrder; readonly isBlind: boolean }) => {
  const t = useT()
  const main = order.eventCluster?.main
  if (!main) return null
  return (
    <Section title={t('一起办理的主件', 'Handled with')}>
      <ul className="sb-plain-list"><Row order={main}><Where order={main} /></Row></ul>
      {main.replies.toReversed().map((reply) => (
        <article key={reply.at} className="result">
          <header className="sb-muted">{reply.unit.name} · <span className="sb-number">{formatInstant(reply.at)}</span></header>
          {isBlind ? null : <div><span className="sb-tag tag-first">{say(resultTypeLabels[reply.resultType])}</span></div>}
          <p className="result-text">{reply.text}</p>
        </article>
      ))}
    </Section>
  )
}

/** Everybody who reported the same event, each with an own state and an own verdict. */
export const Members = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const members = order.eventCluster?.members ?? []
  if (members.length === 0) return null
  const judged = members.filter((member) => member.verdict !== null)
  return (
    <Section title={t(`并入的诉求 ${members.length} 件，已评价 ${judged.length} 件`, `${members.length} joined, ${judged.length} judged`)}>
      <ul className="sb-plain-list joint-members">
        {members.map((member) => (
          <Row key={member.id} order={member}>
            {member.verdict ? <span className="sb-muted"> {member.verdict.solved ? t('已解决', 'Solved') : t('未解决', 'Not solved')} · {say(satisfactionLabels[member.verdict.satisfaction as 1 | 2 | 3 | 4 | 5])}</span> : null}
          </Row>
        ))}
      </ul>
    </Section>
  )
}

/** The parts of one request under its master receipt. */
export const Parts = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const parts = order.splitParts
  if (!parts) return null
  return (
    <Section title={parts.of > 0 ? t(`同一回执的 ${parts.of} 件，已答复 ${parts.answered} 件`, `${parts.of} parts under this receipt, ${parts.answered} answered`) : t('拆自', 'Split from')}>
      <ul className="sb-plain-list">{[...(parts.parent ? [parts.parent] : []), ...parts.children].map((part) => <Row key={part.id} order={part}><Where order={part} /></Row>)}</ul>
    </Section>
  )
}
