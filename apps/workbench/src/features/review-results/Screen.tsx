import { t as translate, useT } from '@suban/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { dropRow, useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { queueName, readQueue } from './api.ts'

const factsOf = (row: Row) => [row.unit?.shortName, row.matter?.name ?? translate('未定事项', 'no matter'), row.placeName].filter(Boolean).join(' · ')

/** 审核台: does the reply answer, is there evidence, was the requester contacted? Pass, or send back with what is missing. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/review' })
  const { order } = useSearch({ from: '/review' })
  const queue = useQueue(queueName, readQueue)
  const choose = (id: string | undefined) => { void navigate({ search: { order: id }, replace: true }) }
  useChosen(queue.rows, order, choose)
  return (
    <DeskLayout isOpen={order !== undefined} onBack={() => { choose(undefined) }}
      list={<QueueList queue={queue} title={t('审核台', 'Review')} chosen={order} onChoose={choose} facts={factsOf} empty={t('没有待审核的工单。单位内审通过的结果会到这里。', 'Nothing to review. Results that units have approved come here.')} />}>
      <OrderView key={order} id={order ?? null} empty={t('从左边选一张工单。', 'Choose an order at the left.')}
        onDone={(name) => { if (order && (name === 'pass-review' || name === 'send-back')) dropRow(queueName, order) }} />
    </DeskLayout>
  )
}
