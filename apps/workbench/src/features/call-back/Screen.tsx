import { t as translate, useT } from '@suban/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { dropRow, useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { queueName, readQueue } from './api.ts'
import { CallDesk } from './call-desk.tsx'

const factsOf = (row: Row) => [row.matter?.name ?? translate('未定事项', 'no matter'), row.placeName].filter(Boolean).join(' · ')

/** 回访台: who is to be asked, the script, and the verdict in a few keys; blind to how the unit judged itself. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/call-back' })
  const { order } = useSearch({ from: '/call-back' })
  const queue = useQueue(queueName, readQueue)
  const choose = (id: string | undefined) => { void navigate({ search: { order: id }, replace: true }) }
  useChosen(queue.rows, order, choose, true)
  return (
    <DeskLayout isOpen={order !== undefined} onBack={() => { choose(undefined) }}
      list={<QueueList queue={queue} title={t('回访台', 'Call back')} chosen={order} onChoose={choose} facts={factsOf} empty={t('没有待回访的工单。审核通过的会到这里。', 'Nobody to call. Orders that passed review come here.')} />}>
      <OrderView key={order} id={order ?? null} isBlind isPersonInBar empty={t('从左边选一张工单。', 'Choose an order at the left.')}
        bar={(shown) => <CallDesk key={shown.id} order={shown} onOver={() => { dropRow(queueName, shown.id); const next = queue.rows.find((row) => row.id !== shown.id); choose(next?.id) }} />} />
    </DeskLayout>
  )
}
