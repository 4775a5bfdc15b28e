import './joint.css'
import { escalationReasonLabels, type WorkOrder } from '@suban/contract'
import { formatBrief, named, say, useT } from '@suban/ui'
import { Link } from '@tanstack/react-router'
import { Section } from '../order-sections.tsx'
import { UnitsAtWork } from './units.tsx'
import { Whistles } from './whistles.tsx'

/** Whether more than one unit has to do with the order, so that they need one place to see each other. */
export const isJoint = (order: WorkOrder): boolean => order.jointHandling !== undefined || order.whistles !== undefined || order.escalation !== undefined

/** Who led before, who leads, what was asked, and what came back from above. */
export const EscalationView = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  const { escalation } = order
  if (!escalation) return null
  const { request, current, handedBack } = escalation
  return (
    <div className="joint-escalation">
      {current ? <p><strong>{current.superior.name}</strong> {t('牵头', 'leads')}（{say(escalationReasonLabels[current.reason])}，<span className="sb-number">{formatBrief(current.since)}</span>{t('起', '')}），{current.from.name}{t('转为协办。', ' helps.')}</p> : null}
      {request ? <p>{request.from.name} {t('申请提级到', 'asks to escalate to')} <strong>{request.to.name}</strong>（{say(escalationReasonLabels[request.reason])}）{request.decideBy ? <span className="sb-muted sb-number">{t(`，${formatBrief(request.decideBy)} 前决定`, `, decision due ${formatBrief(request.decideBy)}`)}</span> : null}<br />{request.text}</p> : null}
      {handedBack.map((one) => (
        <article key={one.at} className="result">
          <header className="sb-muted">{one.by.name} {t('交回', 'back to')} {one.to.name} · <span className="sb-number">{formatBrief(one.at)}</span></header>
          <p className="result-text">{one.opinion}</p>
          {one.resources ? <p>{named(t('资源', 'Means'), one.resources)}</p> : null}
          {one.authority ? <p>{named(t('授权', 'Authority'), one.authority)}</p> : null}
        </article>
      ))}
    </div>
  )
}

/** Joint handling on the page of the case; the room shows the same with room for it. */
export const JointSection = ({ order }: { readonly order: WorkOrder }) => {
  const t = useT()
  if (!isJoint(order)) return null
  return (
    <Section title={t('协同办理', 'Joint handling')} aside={<Link to="/joint/$id" params={{ id: order.id }} className="sb-link">{t('打开协同室', 'Open the room')}</Link>}>
      <UnitsAtWork order={order} />
      <Whistles order={order} />
      <EscalationView order={order} />
    </Section>
  )
}
