import { policyKindLabels } from '@suban/contract'
import { Button, Empty, Failed, formatBrief, formatDay, listed, Loading, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { problemOf } from '../../lib/query.ts'
import { setsQuery } from './api.ts'
import { PhaseTag } from './phase-tag.tsx'

/** Change sets, the last touched first. */
export const Sets = () => {
  const t = useT()
  const [pages, setPages] = useState<readonly (string | null)[]>([null])
  const query = useQuery(setsQuery(pages.at(-1)!))
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  const { items, next } = query.data
  if (items.length === 0) return <Empty>{t('还没有规则修改。要改规则，点右上角「新建修改」：改好、检查、推演，再由另一人批准。', 'No change sets yet. Open one: edit, check, simulate; another person approves.')}</Empty>
  return (
    <>
      <div className="policy-scroll">
        <table className="sb-table policy-sets">
          <thead><tr><th>{t('标题', 'Title')}</th><th>{t('状态', 'State')}</th><th>{t('规则', 'Policies')}</th><th>{t('生效', 'In force from')}</th><th>{t('起草', 'By')}</th><th>{t('最近改动', 'Last change')}</th></tr></thead>
          <tbody>
            {items.map((set) => (
              <tr key={set.id}>
                <td><Link to="/policies/$id" params={{ id: set.id }}>{set.title}</Link></td><td><PhaseTag phase={set.phase} /></td><td>{listed(set.kinds.map((kind) => say(policyKindLabels[kind])))}</td>
                <td>{formatDay(set.effectiveFrom)}</td><td>{set.author}</td><td>{formatBrief(set.updatedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="sb-row">
        {pages.length > 1 ? <Button look="quiet" onClick={() => { setPages(pages.slice(0, -1)) }}>{t('上一页', 'Newer')}</Button> : null}
        {next === null ? null : <Button look="quiet" onClick={() => { setPages([...pages, next]) }}>{t('下一页', 'Older')}</Button>}
      </div>
    </>
  )
}
