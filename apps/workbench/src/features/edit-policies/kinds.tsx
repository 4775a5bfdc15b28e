import { policyKindLabels, type PolicyKind } from '@suban/contract'
import { Empty, Failed, formatDay, Loading, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../lib/query.ts'
import { allKinds } from './all-kinds.ts'
import { kindsQuery } from './api.ts'
import { History } from './history.tsx'
import { PhaseTag } from './phase-tag.tsx'

/** Every kind of policy with the version in force, what comes next, and who is at work on it. */
export const Kinds = ({ chosen, onChoose, mayEdit }: { readonly chosen: PolicyKind | null; readonly onChoose: (kind: PolicyKind | null) => void; readonly mayEdit: boolean }) => {
  const t = useT()
  const query = useQuery(kindsQuery)
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (query.data.length === 0) return <Empty>{t('还没有公布规则。', 'No policies are published yet.')}</Empty>
  const kind = query.data.find((one) => one.kind === chosen) ?? null
  return (
    <>
      <div className="policy-scroll">
        <table className="sb-table policy-kinds">
          <thead><tr><th>{t('规则', 'Policy')}</th><th>{t('现行版本', 'In force')}</th><th>{t('生效', 'Since')}</th><th>{t('公布人', 'Published by')}</th><th>{t('待生效', 'Upcoming')}</th><th>{t('正在修改', 'Being changed')}</th></tr></thead>
          <tbody>
            {allKinds.flatMap((name) => query.data.filter((one) => one.kind === name)).map((one) => (
              <tr key={one.kind} className={one.kind === chosen ? 'policy-row-chosen' : ''}>
                <td><button type="button" className="sb-link" aria-expanded={one.kind === chosen} onClick={() => { onChoose(one.kind === chosen ? null : one.kind) }}>{say(policyKindLabels[one.kind])}</button> <span className="sb-muted sb-number">{t(`${one.versions} 版`, `${one.versions}`)}</span></td>
                <td className="sb-number">{one.inForce?.version ?? <span className="sb-muted">{t('没有', 'none')}</span>}</td>
                <td>{one.inForce ? formatDay(one.inForce.effectiveFrom) : ''}</td><td>{one.inForce?.by}</td>
                <td>{one.upcoming.map((version) => <div key={version.version}><span className="sb-number">{version.version}</span> {t(`${version.effectiveFrom} 起`, `from ${version.effectiveFrom}`)}</div>)}</td>
                <td>{one.openChangeSets.map((set) => <div key={set.id}><Link to="/policies/$id" params={{ id: set.id }} search={{ kind: one.kind }}>{set.title}</Link> <PhaseTag phase={set.phase} /></div>)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {kind ? <History key={kind.kind} kind={kind.kind} mayEdit={mayEdit} /> : <p className="sb-muted policy-note">{t('点一种规则，看它的全部版本、全文和差别。', 'Choose a policy to see its versions, texts and differences.')}</p>}
    </>
  )
}
