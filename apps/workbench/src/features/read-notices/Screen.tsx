import { Button, Empty, either, Failed, formatBrief, Loading, RefusalNotice, useT } from '@suban/ui'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { noticesQuery } from '../../lib/counts.ts'
import { keys, problemOf, queryClient } from '../../lib/query.ts'
import { markRead } from './api.ts'
import './notices.css'

/** What happened to the unit's orders, newest first. */
export const Screen = () => {
  const t = useT()
  const query = useQuery(noticesQuery)
  const notices = query.data ?? []
  const unread = notices.filter((notice) => !notice.isRead).length
  const marking = useMutation({ mutationFn: markRead, onSuccess: () => queryClient.invalidateQueries({ queryKey: keys.notices }) })
  return (
    <div className="paper">
      <div className="page-head">
        <h1 className="page-title">{t('通知', 'Notices')}</h1>
        {unread > 0 ? <Button isBusy={marking.isPending} onClick={() => { marking.mutate(Math.max(...notices.map((notice) => notice.id))) }}>{t('本单位全部标为已读', 'Mark all read for the unit')}</Button> : null}
      </div>
      {marking.error ? <RefusalNotice problem={problemOf(marking.error)} /> : null}
      {query.isPending ? <Loading /> : null}
      {query.error ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
      {query.data?.length === 0 ? <Empty>{t('还没有通知。新工单、将到期和催办会出现在这里。', 'Nothing yet. New orders, due times and urgings appear here.')}</Empty> : null}
      <ul className="notices sb-plain-list">
        {notices.map((notice) => (
          <li key={notice.id} className={notice.isRead ? '' : 'notice-unread'}>
            <time className="sb-muted sb-number" dateTime={notice.at}>{formatBrief(notice.at)}</time>
            {notice.workOrderId ? <Link className="sb-link" to="/orders/$id" params={{ id: notice.workOrderId }}>{either(notice.text, notice.textEn)}</Link> : <span>{either(notice.text, notice.textEn)}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}
