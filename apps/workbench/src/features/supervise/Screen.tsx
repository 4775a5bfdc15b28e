import './supervise.css'
import { rungLabels, type DocketRow } from '@suban/contract'
import { either, say, t as translate, useKeys, useT, type Words } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { DeskLayout } from '../../lib/desk/desk-layout.tsx'
import { QueueList } from '../../lib/desk/queue-list.tsx'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { dropRow, useQueue, type Row } from '../../lib/desk/use-queue.ts'
import { OrderView } from '../../lib/order/order-view.tsx'
import { Tabs } from '../../lib/tabs.tsx'
import { overdueQuery, queueNameOf, readTab, tabs, type SuperviseTab } from './api.ts'
import { WhoIsLate } from './who-is-late.tsx'

const words: Record<SuperviseTab, { readonly label: Words; readonly empty: Words }> = {
  judge: { label: { zh: '待研判', en: 'To judge' }, empty: { zh: '没有待研判的回复。单位回复督办后会到这里。', en: 'No answer to judge. Answers of units come here.' } },
  answer: { label: { zh: '待单位回复', en: 'Units to answer' }, empty: { zh: '没有等单位回复的督办。', en: 'No unit has to answer.' } },
  black: { label: { zh: '✖ 黑灯', en: '✖ Black' }, empty: { zh: '没有严重超时的。', en: 'Nothing is far overdue.' } },
  red: { label: { zh: '■ 红灯', en: '■ Red' }, empty: { zh: '没有超时的。', en: 'Nothing is overdue.' } },
}

/** What a row of these lists says beyond a row of a queue. */
type Facts = Partial<Pick<DocketRow, 'holder' | 'clockName' | 'clockNameEn' | 'supervision'>>

/** The rung or the clock, and who has to act. */
const factsOf = (row: Row): string => {
  const facts = row as Row & Facts
  const what = facts.supervision ? `${translate(`第 ${facts.supervision.no} 号`, `No. ${facts.supervision.no}`)} ${say(rungLabels[facts.supervision.rung])}` : either(facts.clockName ?? '', facts.clockNameEn ?? '')
  return [what, facts.holder?.shortName ?? translate('热线中心', 'Centre')].join(' · ')
}

/** 督办台: answers to judge, units that have to answer, and who is late with what; `[` and `]` step through the tabs. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/supervise' })
  const search = useSearch({ from: '/supervise' })
  const { data } = useQuery(overdueQuery)
  const counts: Partial<Record<SuperviseTab, number>> = data ? { judge: data.toJudge, answer: data.toAnswer, red: data.red, black: data.black } : {}
  // Nothing to judge is no desk to open at: the first list in which something stands is.
  const tab = tabs.find((name) => name === search.tab) ?? tabs.find((name) => (counts[name] ?? 0) > 0) ?? 'judge'
  const isLate = tab === 'red' || tab === 'black'
  const narrowing = isLate ? { unit: search.unit, clock: search.clock } : {}
  const queueName = queueNameOf(tab, narrowing)
  const queue = useQueue(queueName, readTab(tab, narrowing))
  const choose = (order: string | undefined) => { void navigate({ search: { tab: search.tab, order, ...narrowing }, replace: true }) }
  const open = (next: SuperviseTab) => { void navigate({ search: { tab: next } }) }
  const step = (by: number) => { open(tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length]!) }
  useChosen(queue.rows, search.order, choose)
  useKeys([
    { id: 'supervise.nextTab', keys: ']', label: { zh: '下一个标签', en: 'Next tab' }, run: () => { step(1) } },
    { id: 'supervise.previousTab', keys: '[', label: { zh: '上一个标签', en: 'Previous tab' }, run: () => { step(-1) } },
  ])
  return (
    <DeskLayout isOpen={search.order !== undefined} onBack={() => { choose(undefined) }}
      list={(
        <QueueList queue={queue} title={t('督办台', 'Supervise')} chosen={search.order} onChoose={choose} facts={factsOf} empty={say(words[tab].empty)}
          head={(
            <div className="supervise-head">
              <Tabs label={t('督办', 'Supervision')} chosen={tab} onChoose={open} tabs={tabs.map((name) => ({ name, label: say(words[name].label), count: counts[name] }))} />
              {isLate && data ? <WhoIsLate items={data.items} lamp={tab} chosen={narrowing} onChoose={(next) => { void navigate({ search: { tab: search.tab, ...next } }) }} /> : null}
            </div>
          )} />
      )}>
      <OrderView key={search.order} id={search.order ?? null} empty={t('从左边选一张工单。', 'Choose an order at the left.')}
        onDone={(name) => { if (search.order && ((tab === 'judge' && name === 'judge-reply') || name === 'close-supervision')) dropRow(queueName, search.order) }} />
    </DeskLayout>
  )
}
