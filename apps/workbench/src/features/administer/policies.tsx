import { policyKindLabels, type PolicyKind } from '@suban/contract'
import { Empty, Failed, formatDay, Loading, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../lib/query.ts'
import { policiesQuery } from './api.ts'

/** Which version of every rule counts today, with the digest that an auditor compares. */
export const Policies = () => {
  const t = useT()
  const query = useQuery(policiesQuery)
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (query.data.length === 0) return <Empty>{t('还没有公布规则。', 'No policies are published yet.')}</Empty>
  return (
    <div className="admin-scroll">
      <p className="sb-muted">{t('要改规则，请到', 'To change them, go to ')}<Link to="/policies">{t('「规则」', 'Policies')}</Link>{t('：改好、检查、推演，再由另一人批准。', ': edit, check, simulate; another person approves.')}</p>
      <table className="sb-table">
        <thead><tr><th>{t('规则', 'Policy')}</th><th>{t('版本', 'Version')}</th><th>{t('生效', 'In force from')}</th><th>{t('摘要', 'Digest')}</th></tr></thead>
        <tbody>
          {query.data.map((policy) => (
            <tr key={`${policy.kind}-${policy.version}`}>
              <td>{policy.kind in policyKindLabels ? say(policyKindLabels[policy.kind as PolicyKind]) : policy.kind}</td><td className="sb-number">{policy.version}</td><td>{formatDay(policy.effectiveFrom)}</td>
              <td className="admin-digest sb-muted sb-selectable" title={policy.digest}>{policy.digest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
