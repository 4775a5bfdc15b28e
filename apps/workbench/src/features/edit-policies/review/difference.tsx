import type { PolicyDifference } from '@suban/contract'
import { Empty, say, useT } from '@suban/ui'

const changes = { added: { zh: '新增', en: 'Added' }, removed: { zh: '删除', en: 'Removed' }, changed: { zh: '修改', en: 'Changed' } } as const

/** What the newer document says differently: field by field, and for a list matter by matter. */
export const Difference = ({ difference, onGo }: { readonly difference: PolicyDifference; readonly onGo?: ((pointer: string) => void) | undefined }) => {
  const t = useT()
  if (difference.total === 0) return <Empty>{t('没有差别。', 'No difference.')}</Empty>
  return (
    <>
      {difference.matters.length > 0 ? (
        <details className="policy-matters">
          <summary>{t(`涉及 ${difference.matters.length} 个事项`, `${difference.matters.length} matters`)}</summary>
          <table className="sb-table policy-difference">
            <thead><tr><th>{t('事项', 'Matter')}</th><th>{t('变化', 'Change')}</th><th>{t('内容', 'What')}</th></tr></thead>
            <tbody>
              {difference.matters.map((matter) => (
                <tr key={matter.matterCode}>
                  <td>{matter.name} <span className="sb-muted sb-number">{matter.matterCode}</span></td><td>{say(changes[matter.change])}</td>
                  <td>{matter.fields.map((field) => <div key={field.field}>{field.field}{t('：', ': ')}<del>{field.before || '—'}</del> → <ins>{field.after || '—'}</ins></div>)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
      <table className="sb-table policy-difference">
        <thead><tr><th>{t('位置', 'Place')}</th><th>{t('变化', 'Change')}</th><th>{t('原来', 'Before')}</th><th>{t('改为', 'After')}</th></tr></thead>
        <tbody>
          {difference.changes.map((change, index) => (
            <tr key={`${change.pointer}${change.change}${index}`}>
              <td className="policy-pointer">{change.label ? <div>{change.label}</div> : null}{onGo && change.change !== 'removed' ? <button type="button" className="sb-link policy-place" onClick={() => { onGo(change.pointer) }}>{change.pointer}</button> : <span className="policy-place sb-muted">{change.pointer}</span>}</td>
              <td className="policy-change">{say(changes[change.change])}</td>
              <td className="policy-value"><del>{change.before ?? '—'}</del></td><td className="policy-value"><ins>{change.after ?? '—'}</ins></td>
            </tr>
          ))}
        </tbody>
      </table>
      {difference.total > difference.changes.length ? <p className="sb-muted">{t(`共 ${difference.total} 处，只列出前 ${difference.changes.length} 处。`, `The first ${difference.changes.length} of ${difference.total}.`)}</p> : null}
    </>
  )
}
