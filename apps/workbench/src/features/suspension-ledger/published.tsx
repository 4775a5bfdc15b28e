import { exclusionDecisionLabels, exclusionReasonLabels } from '@suban/contract'
import { Button, Empty, Failed, formatInstant, Loading, say, useT } from '@suban/ui'
import { useInfiniteQuery } from '@tanstack/react-query'
import { problemOf } from '../../lib/query.ts'
import { publishedQuery } from './api.ts'

/** What panels decided about exclusions of this unit and its peers, with the reasons of the members. */
export const Published = () => {
  const t = useT()
  const query = useInfiniteQuery(publishedQuery)
  if (query.isPending) return <Loading rows={8} />
  const rows = (query.data?.pages ?? []).flatMap((page) => page.items)
  if (query.error && rows.length === 0) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (rows.length === 0) return <Empty>{t('还没有认定过剔除。', 'No exclusion has been decided on yet.')}</Empty>
  return (
    <>
      <ul className="sb-plain-list ledger-published">
        {rows.map((row) => (
          <li key={row.id}>
            <strong>{row.unit.name}</strong> <span className="sb-tag">{say(exclusionDecisionLabels[row.decision])}</span> {say(exclusionReasonLabels[row.reason])} <span className="sb-muted sb-number">{row.orderNo} · {formatInstant(row.at)} · {t(`${row.yes} 票同意，${row.no} 票不同意`, `${row.yes} for, ${row.no} against`)}</span>
            {row.reasons.length > 0 ? <ul>{row.reasons.map((reason, index) => <li key={index}>{reason.isFor ? t('同意：', 'For: ') : t('不同意：', 'Against: ')}{reason.text}</li>)}</ul> : null}
          </li>
        ))}
      </ul>
      {query.hasNextPage ? <Button look="quiet" className="queue-more" isBusy={query.isFetchingNextPage} onClick={() => { void query.fetchNextPage() }}>{t(`再看一些（已显示 ${rows.length}）`, `More (${rows.length} shown)`)}</Button> : null}
    </>
  )
}
