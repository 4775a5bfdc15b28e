import './bench.css'
import { say, useKeys, useT, type Words } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { countsQuery } from '../../lib/counts.ts'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { useQueue } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { useWide } from '../../lib/use-wide.ts'
import { Tabs } from '../../lib/tabs.tsx'
import { BenchTable } from './bench-table.tsx'
import { HeldTo } from './held-to.tsx'
import { benchStatuses, queueNameOf, readBench, type BenchStatus } from './api.ts'

const stages: Record<BenchStatus, { readonly label: Words; readonly empty: Words }> = {
  signPending: { label: { zh: '待签收', en: 'To sign for' }, empty: { zh: '没有待签收的工单。派给本单位的会到这里。', en: 'Nothing to sign for. Orders given to your unit come here.' } },
  handling: { label: { zh: '办理中', en: 'Handling' }, empty: { zh: '没有办理中的工单。签收后的会到这里。', en: 'Nothing is being handled. Signed orders come here.' } },
  unitReview: { label: { zh: '内审', en: 'Unit review' }, empty: { zh: '没有待内审的结果。经办人提交的会到这里。', en: 'Nothing to review. Results of your handlers come here.' } },
  rework: { label: { zh: '重办', en: 'Rework' }, empty: { zh: '没有重办的工单。', en: 'Nothing to redo.' } },
  open: { label: { zh: '全部', en: 'All open' }, empty: { zh: '本单位没有未办结的工单。', en: 'Your unit has no open orders.' } },
  done: { label: { zh: '近 30 日办结', en: 'Done in 30 days' }, empty: { zh: '近 30 日没有办结的工单。', en: 'Nothing was finished in the last 30 days.' } },
}

/** The stages with what waits in each; `[` and `]` step through them. */
const Stages = ({ status, onChange }: { readonly status: BenchStatus; readonly onChange: (status: BenchStatus) => void }) => {
  const t = useT()
  const { data } = useQuery(countsQuery)
  const step = (by: number) => { onChange(benchStatuses[(benchStatuses.indexOf(status) + by + benchStatuses.length) % benchStatuses.length]!) }
  useKeys([
    { id: 'bench.nextTab', keys: ']', label: { zh: '下一个标签', en: 'Next tab' }, run: () => { step(1) } },
    { id: 'bench.previousTab', keys: '[', label: { zh: '上一个标签', en: 'Previous tab' }, run: () => { step(-1) } },
  ])
  return <Tabs label={t('办理阶段', 'Stages')} chosen={status} onChoose={onChange} tabs={benchStatuses.map((name) => ({ name, label: say(stages[name].label), count: data?.counts[`unit.${name}`] }))} />
}

/** From this width on the open case has room beside the full table. */
const roomForAll = 1700

/** From this width on the table alone has room for all of its columns. */
const roomForTable = 820

/** 承办台: the unit's assignments, due first; sign for, contact, handle, submit, review. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/bench' })
  const search = useSearch({ from: '/bench' })
  const status = benchStatuses.find((name) => name === search.status) ?? 'open'
  const queue = useQueue(queueNameOf(status), readBench(status))
  const isRoomy = useWide(roomForAll)
  const isSpread = useWide(roomForTable)
  const choose = (id: string | undefined) => { void navigate({ search: { status: search.status, order: id }, replace: true }) }
  // The case stays open when a step moves it to another tab: the next step is often the same person's.
  const { isWide } = useChosen(queue.rows, search.order, choose, true)
  return (
    <DeskLayout isOpen={search.order !== undefined} onBack={() => { choose(undefined) }} listWidth="wide"
      list={(
        <section className="bench-list" aria-label={t('承办台', 'Unit bench')}>
          <header className="bench-head"><h1 className="page-title">{t('承办台', 'Unit bench')}</h1><Stages status={status} onChange={(next) => { void navigate({ search: { status: next } }) }} /></header>
          <HeldTo chosen={search.order} onChoose={choose} />
          <BenchTable queue={queue} chosen={search.order} onChoose={choose} empty={say(stages[status].empty)} isNarrow={isWide ? !isRoomy : !isSpread} showsStatus={status === 'open'} />
        </section>
      )}>
      <OrderView key={search.order} id={search.order ?? null} empty={t('从左边选一张工单。', 'Choose an order at the left.')} />
    </DeskLayout>
  )
}
