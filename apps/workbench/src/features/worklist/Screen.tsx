import './worklist.css'
import type { BulkAct, WorklistFilter } from '@suban/contract'
import { Button, Failed, Loading, useKeys, useT } from '@suban/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useChosen } from '../../lib/desk/use-chosen.ts'
import { problemOf } from '../../lib/query.ts'
import { worklistQuery } from './api.ts'
import { BulkPanel } from './bulk-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { SavedQueuesBar } from './saved-queues.tsx'
import { WorklistTable } from './worklist-table.tsx'

const filterOf = (text: string | undefined): WorklistFilter => {
  try {
    const filter = JSON.parse(text ?? '{}') as unknown
    return typeof filter === 'object' && filter !== null ? filter as WorklistFilter : {}
  } catch {
    return {}
  }
}

/** 清单: the open orders that a filter names; filters are saved and shared, and one act is done to many orders. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/worklist' })
  const search = useSearch({ from: '/worklist' })
  const filter = useMemo(() => filterOf(search.filter), [search.filter])
  const query = useInfiniteQuery(worklistQuery(filter))
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.items), [query.data])
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [chosen, setChosen] = useState<string>()
  const [bulk, setBulk] = useState<BulkAct['selection'] | null>(null)
  useChosen(rows, chosen, setChosen)
  const setFilter = (next: WorklistFilter) => {
    setMarked(new Set())
    setBulk(null)
    void navigate({ search: { filter: Object.keys(next).length === 0 ? undefined : JSON.stringify(next) }, replace: true })
  }
  const open = (id: string) => { void navigate({ to: '/orders/$id', params: { id } }) }
  const mark = (id: string) => { setMarked((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next }) }
  const markAll = () => { setMarked((before) => (rows.every((row) => before.has(row.id)) ? new Set() : new Set(rows.map((row) => row.id)))) }
  useKeys([
    { id: 'worklist.mark', keys: 'x', label: { zh: '选中或取消', en: 'Mark or unmark' }, isOff: chosen === undefined, run: () => { if (chosen) mark(chosen) } },
    { id: 'worklist.markAll', keys: 'a', label: { zh: '全选已显示的', en: 'Mark all that are shown' }, isOff: rows.length === 0, run: markAll },
    { id: 'worklist.open', keys: 'Enter', label: { zh: '打开', en: 'Open' }, isOff: chosen === undefined, run: () => { if (chosen) open(chosen) } },
    { id: 'worklist.bulk', keys: 'b', label: { zh: '批量操作选中的', en: 'Act on the marked' }, isOff: marked.size === 0, run: () => { setBulk({ ids: [...marked] }) } },
  ])
  return (
    <div className="paper worklist">
      <div className="page-head"><h1 className="page-title">{t('工单清单', 'Worklists')}</h1></div>
      <SavedQueuesBar filter={filter} onChoose={setFilter} />
      <FilterBar filter={filter} onChange={setFilter} />
      <div className="sb-actions worklist-actions">
        <Button keys="b" disabled={marked.size === 0} onClick={() => { setBulk({ ids: [...marked] }) }}>{marked.size === 0 ? t('批量操作', 'Act on many') : t(`批量操作选中的 ${marked.size} 张`, `Act on ${marked.size} marked`)}</Button>
        <Button look="quiet" disabled={rows.length === 0} onClick={() => { setBulk({ filter }) }}>{t('对全部符合条件的操作', 'Act on all that match')}</Button>
      </div>
      {bulk ? <BulkPanel key={JSON.stringify(bulk)} selection={bulk} count={'ids' in bulk ? bulk.ids.length : null} onClose={() => { setBulk(null); setMarked(new Set()) }} /> : null}
      {query.isPending ? <Loading rows={10} /> : null}
      {query.error && rows.length === 0 ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
      {query.data ? <WorklistTable rows={rows} chosen={chosen} marked={marked} hasMore={query.hasNextPage} isLoadingMore={query.isFetchingNextPage} onMore={() => { void query.fetchNextPage() }} onChoose={setChosen} onMark={mark} onMarkAll={markAll} onOpen={open} /> : null}
    </div>
  )
}
