import { formatOdds, t as translate, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { dropRow, useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { orderQuery } from '../../lib/order/queries.ts'
import { queueName, readQueue } from './api.ts'
import { DispatchCase } from './dispatch-case.tsx'

const factsOf = (row: Row) => [
  row.matter ? `${row.matter.name}${row.probability === null ? '' : ` ${formatOdds(row.probability)}`}` : translate('未定事项', 'no matter'),
  row.proposedLead ? `→ ${row.proposedLead.shortName}${row.proposedCo.length > 0 ? ` +${row.proposedCo.length}` : ''}` : translate('▲ 未定单位', '▲ no unit'),
].join(' · ')

/** Steps that take an order out of this queue. */
const ends = new Set(['dispatch', 'attach', 'decline', 'answer-directly'])

/** 派单台: the queue by expected cost of error; one key accepts the proposal, the row leaves, and for half a minute it can be taken back. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/dispatch' })
  const { order } = useSearch({ from: '/dispatch' })
  const queue = useQueue(queueName, readQueue)
  const choose = (id: string | undefined) => { void navigate({ search: { order: id }, replace: true }) }
  const { next } = useChosen(queue.rows, order, choose)
  // The next case is already here when this one leaves.
  useQuery({ ...orderQuery(next?.id ?? ''), enabled: next !== undefined, staleTime: 30_000 })
  return (
    <DeskLayout isOpen={order !== undefined} onBack={() => { choose(undefined) }}
      list={<QueueList queue={queue} title={t('派单台', 'Dispatch')} chosen={order} onChoose={choose} facts={factsOf}
        head={<span className="sb-muted queue-order" title={t('越可能派错、派错代价越大，越靠前', 'The likelier and dearer a mistake, the higher')}>{t('按派错代价排序', 'by cost of error')}</span>}
        empty={t('没有待派单的工单。受理后未直接派出的会到这里。', 'Nothing to dispatch. Accepted requests that were not sent on come here.')} />}>
      <OrderView key={order} id={order ?? null} isWordsFirst empty={t('从左边选一张工单。', 'Choose an order at the left.')}
        bar={(shown) => <DispatchCase key={shown.id} order={shown} onDone={(name) => { if (ends.has(name)) dropRow(queueName, shown.id) }} onUndone={() => { choose(shown.id) }} />} />
    </DeskLayout>
  )
}
