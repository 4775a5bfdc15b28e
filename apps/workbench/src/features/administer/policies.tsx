import { Empty, Failed, formatDay, Loading, say, useT, type Words } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { problemOf } from '../../lib/query.ts'
import { policiesQuery } from './api.ts'

const kinds: Readonly<Record<string, Words>> = {
  'matter-list': { zh: '事项清单', en: 'Matter list' }, 'duty-list': { zh: '职责清单', en: 'Duty list' }, 'practice-list': { zh: '实施清单', en: 'Practice list' },
  classification: { zh: '事项识别', en: 'Classification' }, 'call-back-script': { zh: '回访话术', en: 'Call-back script' }, security: { zh: '安全规则', en: 'Security' },
  calendar: { zh: '工作日历', en: 'Calendar' }, deadlines: { zh: '时限规则', en: 'Deadlines' }, 'life-cycle': { zh: '流程规则', en: 'Life cycle' }, intake: { zh: '受理规则', en: 'Intake' },
}

/** Which version of every rule counts today, with the digest that an auditor compares. */
export const Policies = () => {
  const t = useT()
  const query = useQuery(policiesQuery)
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (query.data.length === 0) return <Empty>{t('还没有公布规则。', 'No policies are published yet.')}</Empty>
  return (
    <div className="admin-scroll">
      <table className="sb-table">
        <thead><tr><th>{t('规则', 'Policy')}</th><th>{t('版本', 'Version')}</th><th>{t('生效', 'In force from')}</th><th>{t('摘要', 'Digest')}</th></tr></thead>
        <tbody>
          {query.data.map((policy) => (
            <tr key={`${policy.kind}-${policy.version}`}>
              <td>{kinds[policy.kind] ? say(kinds[policy.kind]!) : policy.kind}</td><td className="sb-number">{policy.version}</td><td>{formatDay(policy.effectiveFrom)}</td>
              <td className="admin-digest sb-muted sb-selectable" title={policy.digest}>{policy.digest}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
