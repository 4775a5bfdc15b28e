import { docketLabels, type DocketId } from '@suban/contract'
import { Empty, say, t as translate, useKeys, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { countsQuery } from '../../lib/counts.ts'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { Tabs } from '../../lib/tabs.tsx'
import { queueName, readDocket } from './api.ts'
import { docketsOf, docketToShow, type DocketRow } from './docket-rows.ts'

const factsOf = (row: Row) => {
  const { clockName, holder } = row as DocketRow
  return [clockName, holder?.shortName ?? row.unit?.shortName, row.matter?.name ?? translate('未定事项', 'no matter'), row.placeName].filter(Boolean).join(' · ')
}

/** 待决事项: what waits for this person's decision, one queue a kind, list left and case right. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/dockets' })
  const search = useSearch({ from: '/dockets' })
  const { data } = useQuery(countsQuery)
  if (!data) return null
  const own = docketsOf(data.counts)
  const docket = docketToShow(search.docket, own)
  if (docket === null) return <div className="paper"><Empty>{t('您的岗位没有待决事项。', 'Nothing waits for your decision.')}</Empty></div>
  const show = (next: DocketId) => { void navigate({ search: { docket: next }, replace: true }) }
  return <DocketDesk key={docket} docket={docket} own={own} order={search.order} onDocket={show} onOrder={(order) => { void navigate({ search: { docket, order }, replace: true }) }} />
}

type DocketDeskProps = { readonly docket: DocketId; readonly own: ReturnType<typeof docketsOf>; readonly order: string | undefined; readonly onDocket: (docket: DocketId) => void; readonly onOrder: (id: string | undefined) => void }

const DocketDesk = ({ docket, own, order, onDocket, onOrder }: DocketDeskProps) => {
  const t = useT()
  const queue = useQueue(queueName(docket), readDocket(docket))
  // An order whose decision was just made stays open, so that what came of it can be seen.
  useChosen(queue.rows, order, onOrder, true)
  const at = own.findIndex((one) => one.docket === docket)
  const move = (step: number) => { const next = own[(at + step + own.length) % own.length]; if (next) onDocket(next.docket) }
  useKeys([
    { id: 'dockets.next', keys: ']', label: { zh: '下一类待决事项', en: 'Next docket' }, isOff: own.length < 2, run: () => { move(1) } },
    { id: 'dockets.previous', keys: '[', label: { zh: '上一类待决事项', en: 'Previous docket' }, isOff: own.length < 2, run: () => { move(-1) } },
  ])
  const name = say(docketLabels[docket])
  return (
    <DeskLayout isOpen={order !== undefined} onBack={() => { onOrder(undefined) }}
      list={<>
        <Tabs label={t('待决事项', 'Dockets')} chosen={docket} onChoose={onDocket} tabs={own.map((one) => ({ name: one.docket, label: say(docketLabels[one.docket]), count: one.count }))} />
        <QueueList queue={queue} title={name} chosen={order} onChoose={onOrder} facts={factsOf} empty={t(`「${name}」没有待决的工单。`, `Nothing waits under "${name}".`)} />
      </>}>
      <OrderView key={order} id={order ?? null} empty={t('从左边选一张工单。', 'Choose an order at the left.')} />
    </DeskLayout>
  )
}
