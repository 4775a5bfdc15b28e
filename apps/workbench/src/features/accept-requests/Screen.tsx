import { channelLabels } from '@suban/contract'
import { say, t as translate, useT } from '@suban/ui'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { dropRow, useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { ProposalView } from '../../lib/order/proposal-view.tsx'
import { Section } from '../../lib/order/order-sections.tsx'
import { queueName, readQueue } from './api.ts'

const factsOf = (row: Row) => [say(channelLabels[row.channel]), row.matter?.name ?? translate('未定事项', 'no matter'), row.placeName].filter(Boolean).join(' · ')
/** What takes an order out of this queue. */
const ends = new Set(['accept', 'decline', 'answer-directly', 'attach'])

/** 网络受理: requests from the web, the app and other platforms; accepted, declined with another way, or answered at once. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/intake' })
  const { order } = useSearch({ from: '/intake' })
  const queue = useQueue(queueName, readQueue)
  const choose = (id: string | undefined) => { void navigate({ search: { order: id }, replace: true }) }
  useChosen(queue.rows, order, choose)
  return (
    <DeskLayout isOpen={order !== undefined} onBack={() => { choose(undefined) }}
      list={<QueueList queue={queue} title={t('网络受理', 'Web intake')} chosen={order} onChoose={choose} facts={factsOf} empty={t('没有待受理的诉求。网站、客户端等渠道提交的会到这里。', 'Nothing to accept. Requests from the web and the app come here.')} />}>
      <OrderView key={order} id={order ?? null} empty={t('从左边选一件诉求。', 'Choose a request at the left.')}
        lead={(shown) => (shown.proposal ? <Section title={t('清单建议', 'What the lists say')}><ProposalView proposal={shown.proposal} /></Section> : null)}
        onDone={(name) => { if (order && ends.has(name)) dropRow(queueName, order) }} />
    </DeskLayout>
  )
}
