import './ledger.css'
import type { UnitRef } from '@suban/contract'
import { Failed, Loading, useKeys, useT } from '@suban/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { problemOf } from '../../lib/query.ts'
import { Tabs } from '../../lib/tabs.tsx'
import { ledgerQuery, type LedgerFilter, type LedgerList, type LedgerSearch } from './api.ts'
import { Counts } from './counts.tsx'
import { FilterBar } from './filter-bar.tsx'
import { LedgerTable } from './ledger-table.tsx'
import { Published } from './published.tsx'

/** 挂账台账: what is suspended, until when, how its plan goes; what waits for an examiner; what has left the ledger. Beside it, what panels decided about exclusions. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/suspensions' })
  const search = useSearch({ from: '/suspensions' }) as LedgerSearch
  const tab = search.tab ?? 'suspended'
  const change = (next: LedgerSearch) => { void navigate({ search: next, replace: true }) }
  const tabs = [
    { name: 'suspended' as const, label: t('挂账中', 'Suspended') }, { name: 'requests' as const, label: t('待审核', 'To be examined') }, { name: 'ended' as const, label: t('已了结', 'Ended') },
    { name: 'exclusions' as const, label: t('剔除公示', 'Published exclusions') },
  ]
  return (
    <div className="paper ledger">
      <div className="page-head"><h1 className="page-title">{t('挂账台账', 'Suspension ledger')}</h1></div>
      <Tabs label={t('台账', 'Ledger')} tabs={tabs} chosen={tab} onChoose={(name) => { change(name === 'suspended' ? {} : { tab: name }) }} />
      {tab === 'exclusions' ? <Published /> : <Ledger list={tab} search={search} onChange={change} />}
    </div>
  )
}

const Ledger = ({ list, search, onChange }: { readonly list: LedgerList; readonly search: LedgerSearch; readonly onChange: (search: LedgerSearch) => void }) => {
  const navigate = useNavigate({ from: '/suspensions' })
  const filter: LedgerFilter = { list, unit: search.unit, category: search.category, expiringDays: search.expiringDays, overdue: search.overdue }
  const query = useInfiniteQuery(ledgerQuery(filter))
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.items), [query.data])
  const [chosen, setChosen] = useState<string>()
  const [unit, setUnit] = useState<UnitRef | null>(null)
  const at = rows.findIndex((row) => row.id === chosen)
  const open = (id: string) => { void navigate({ to: '/orders/$id', params: { id } }) }
  const move = (step: number) => { setChosen(rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.id) }
  useKeys([
    { id: 'ledger.next', keys: 'j', label: { zh: '下一条', en: 'Next' }, isOff: rows.length === 0, mayRepeat: true, run: () => { move(1) } },
    { id: 'ledger.previous', keys: 'k', label: { zh: '上一条', en: 'Previous' }, isOff: rows.length === 0, mayRepeat: true, run: () => { move(at < 0 ? 0 : -1) } },
    { id: 'ledger.open', keys: 'Enter', label: { zh: '打开', en: 'Open' }, isOff: chosen === undefined, run: () => { if (chosen) open(chosen) } },
  ])
  const counts = query.data?.pages[0]?.counts
  return (
    <>
      {counts ? <Counts counts={counts} filter={filter} onChoose={(next) => { onChange(next) }} /> : null}
      <FilterBar filter={filter} unit={unit} onUnit={setUnit} onChange={(next) => { onChange({ ...next, ...(list === 'suspended' ? {} : { tab: list }) }) }} />
      {query.isPending ? <Loading rows={10} /> : null}
      {query.error && rows.length === 0 ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
      {query.data ? <LedgerTable rows={rows} list={list} chosen={chosen} hasMore={query.hasNextPage} isLoadingMore={query.isFetchingNextPage} onMore={() => { void query.fetchNextPage() }} onChoose={setChosen} onOpen={open} /> : null}
    </>
  )
}
