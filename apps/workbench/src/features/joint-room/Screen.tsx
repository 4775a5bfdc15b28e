import '../../lib/order/order.css'
import { Empty, Failed, Loading, ParcelStrip, Timeline, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { WorkOrder } from '@suban/contract'
import { FileLink } from '../../lib/files.tsx'
import { OrderActions } from '../../lib/order/order-actions.tsx'
import { OrderHead } from '../../lib/order/order-view.tsx'
import { Narrative, Section } from '../../lib/order/order-sections.tsx'
import { orderQuery } from '../../lib/order/queries.ts'
import { EscalationView, isJoint } from '../../lib/order/sections/joint.tsx'
import { MainAnswer, Members, Parts } from '../../lib/order/sections/related.tsx'
import { OpenTasks, UnitsAtWork } from '../../lib/order/sections/units.tsx'
import { Whistles } from '../../lib/order/sections/whistles.tsx'
import { problemOf } from '../../lib/query.ts'

/** What the units tell each other: not the clocks, not the machine. */
const isTalk = ({ lane }: WorkOrder['timeline'][number]): boolean => lane === 'unit' || lane === 'centre' || lane === 'requester'

/** 协同室: lead, co-units, departments that were called and the unit above see on one page who does what until when, and act from it. */
export const Screen = () => {
  const t = useT()
  const { id } = useParams({ from: '/joint/$id' })
  const { data: order, error, refetch } = useQuery({ ...orderQuery(id), refetchInterval: 30_000 })
  if (!order) return error ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} /> : <Loading rows={12} />
  const files = new Map(order.attachments.map((file) => [file.id, file]))
  return (
    <article className="room">
      <OrderHead order={order} />
      <ParcelStrip steps={order.parcel} />
      <div className="order-bar order-bar-stays" tabIndex={-1}><OrderActions key={order.id} order={order} /></div>
      <div className="room-columns">
        <div>
          <Section title={t('谁在办什么，到什么时候', 'Who does what until when')} aside={<Link to="/orders/$id" params={{ id }} className="sb-link">{t('看整张工单', 'The whole order')}</Link>}>
            {order.assignments.length === 0 ? <Empty>{t('还没有承办单位。', 'No unit yet.')}</Empty> : <UnitsAtWork order={order} />}
          </Section>
          <Section title={t('诉求', 'Request')}><Narrative order={order} /></Section>
        </div>
        <div>
          <Section title={t('待办', 'Open tasks')}><OpenTasks order={order} /></Section>
          <Section title={t('吹哨报到', 'Whistles')}>{order.whistles ? <Whistles order={order} /> : <p className="sb-muted">{t('没有吹过哨。', 'No whistle was blown.')}</p>}</Section>
          {order.escalation ? <Section title={t('提级', 'Escalation')}><EscalationView order={order} /></Section> : null}
          <MainAnswer order={order} isBlind={false} />
          <Members order={order} />
          <Parts order={order} />
          {isJoint(order) ? null : <p className="sb-muted">{t('这张工单只有一个单位在办。', 'One unit alone has this order.')}</p>}
        </div>
        <Section title={t('进展与消息', 'Progress and messages')}>
          <Timeline entries={order.timeline.filter(isTalk)} attachment={(fileId) => { const file = files.get(fileId); return file ? <FileLink file={file} /> : null }} />
        </Section>
      </div>
    </article>
  )
}
