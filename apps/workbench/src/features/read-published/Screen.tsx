import './read-published.css'
import { publicationKinds, type PublicationKind } from '@suban/contract'
import { Button, Empty, Failed, formatInstant, Loading, say, useT, type Words } from '@suban/ui'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { client } from '../../lib/client.ts'
import { problemOf } from '../../lib/query.ts'
import { Tabs } from '../../lib/tabs.tsx'

const words: Record<PublicationKind, { readonly label: Words; readonly empty: Words }> = {
  disclosure: { label: { zh: '公开的办理情况', en: 'Disclosed' }, empty: { zh: '还没有公开的办理情况。', en: 'Nothing is disclosed yet.' } },
  supervisionNotice: { label: { zh: '通报', en: 'Notices' }, empty: { zh: '没有通报。', en: 'No notices.' } },
  praise: { label: { zh: '荣誉账', en: 'Honour book' }, empty: { zh: '还没有表扬。诉求人在办结后可以表扬单位；不计入任何分数。', en: 'No praise yet. Requesters may praise a unit after the end; it counts in no score.' } },
}

const query = (kind: PublicationKind) => infiniteQueryOptions({
  queryKey: ['published', kind],
  queryFn: ({ pageParam, signal }) => client.read('/api/publications', { query: { kind, cursor: pageParam, limit: 20 }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
})

/** 公开与通报: what everybody may read, and the thanks that units got. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/published' })
  const { tab } = useSearch({ from: '/published' })
  const kind = publicationKinds.find((name) => name === tab) ?? 'disclosure'
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(query(kind))
  const items = data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="paper published">
      <div className="page-head"><h1 className="page-title">{t('公开与通报', 'Published')}</h1></div>
      <Tabs label={t('公开与通报', 'Published')} chosen={kind} onChoose={(next) => { void navigate({ search: { tab: next } }) }} tabs={publicationKinds.map((name) => ({ name, label: say(words[name].label) }))} />
      {isPending ? <Loading rows={6} /> : null}
      {error && items.length === 0 ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} /> : null}
      {data && items.length === 0 ? <Empty>{say(words[kind].empty)}</Empty> : null}
      {items.map((item) => (
        <article key={`${item.workOrderId}-${item.at}`} className="published-item">
          <header><strong>{item.title || item.unit?.name}</strong>{item.withdrawnAt ? <span className="sb-tag">{t('已撤下', 'Taken back')}</span> : null}</header>
          <p className="published-text">{item.text}</p>
          <footer className="sb-muted">
            {item.title && item.unit ? `${item.unit.name} · ` : ''}{item.matter ? `${item.matter.name} · ` : ''}<span className="sb-number">{formatInstant(item.at)}</span> · <Link to="/orders/$id" params={{ id: item.workOrderId }} className="sb-link sb-number">{item.orderNo}</Link>
          </footer>
        </article>
      ))}
      {hasNextPage ? <Button look="quiet" isBusy={isFetchingNextPage} onClick={() => { void fetchNextPage() }}>{t('再看一些', 'More')}</Button> : null}
    </div>
  )
}
