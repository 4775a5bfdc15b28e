import { Empty, Failed, formatDay, Loading, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../lib/query.ts'
import { ledgerQuery } from './api.ts'

/** One checkpoint a day: if anybody had changed history, its root would no longer match. */
export const Ledger = () => {
  const t = useT()
  const query = useQuery(ledgerQuery)
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (query.data.length === 0) return <Empty>{t('还没有校验点。每天生成一个，可离线核对历史有没有被改动。', 'No checkpoints yet. One is made each day; it proves offline that history was not changed.')}</Empty>
  const broken = query.data.filter((checkpoint) => !checkpoint.ok).length
  return (
    <>
      <p className={broken > 0 ? 'sb-lamp-red' : 'sb-lamp-green'}>{broken > 0 ? t(`■ ${broken} 个校验点对不上，请立即核查。`, `■ ${broken} checkpoints do not match. Check now.`) : t(`● ${query.data.length} 个校验点全部吻合。`, `● All ${query.data.length} checkpoints match.`)}</p>
      <div className="admin-scroll">
        <table className="sb-table">
          <thead><tr><th>{t('日期', 'Day')}</th><th>{t('结果', 'Result')}</th><th className="sb-right">{t('事件数', 'Events')}</th><th>{t('根摘要', 'Root')}</th></tr></thead>
          <tbody>
            {query.data.toSorted((a, b) => b.on.localeCompare(a.on)).map((checkpoint) => (
              <tr key={checkpoint.on}>
                <td>{formatDay(checkpoint.on)}</td><td className={checkpoint.ok ? 'sb-lamp-green' : 'sb-lamp-red'}>{checkpoint.ok ? t('● 吻合', '● matches') : t('■ 不符', '■ differs')}</td>
                <td className="sb-right">{checkpoint.events}</td><td className="admin-digest sb-muted sb-selectable" title={checkpoint.rootHash}>{checkpoint.rootHash}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
