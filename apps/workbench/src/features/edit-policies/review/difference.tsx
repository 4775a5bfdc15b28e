import type { ChangeSetDocument, PolicyDifference } from '@suban/contract'
import { either, Empty, say, useT } from '@suban/ui'

const changes = { added: { zh: '新增', en: 'Added' }, removed: { zh: '删除', en: 'Removed' }, changed: { zh: '修改', en: 'Changed' } } as const
/** A value longer than this opens on demand. */
const mostShown = 120

const Value = ({ text, isNew }: { readonly text: string | null; readonly isNew: boolean }) => {
  if (text === null) return <span className="sb-muted">—</span>
  if (text.length <= mostShown) return isNew ? <ins>{text}</ins> : <del>{text}</del>
  return <details className="policy-long"><summary>{text.slice(0, mostShown - 20)}…</summary><p>{text}</p></details>
}

/** What a place is called: the entry it belongs to, or the clock and class that its pointer names. */
const nameOf = (pointer: string, label: string, names: ChangeSetDocument['names']): string => {
  if (label !== '') return label
  const steps = pointer.split('/').slice(1)
  const at = steps.findIndex((step) => names[step] !== undefined)
  if (at < 0) return ''
  const name = names[steps[at]!]!
  return [either(name.zh, name.en), ...(steps[at + 1] === 'byClass' && steps[at + 2] ? [steps[at + 2]!] : [])].join(' · ')
}

export type DifferenceProps = { readonly difference: PolicyDifference; readonly names?: ChangeSetDocument['names']; readonly onGo?: ((pointer: string) => void) | undefined }

/** What the newer document says differently: field by field, and for a list matter by matter. */
export const Difference = ({ difference, names = {}, onGo }: DifferenceProps) => {
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
      <div className="policy-scroll">
        <table className="sb-table policy-difference">
          <thead><tr><th>{t('位置', 'Place')}</th><th>{t('变化', 'Change')}</th><th>{t('原来', 'Before')}</th><th>{t('改为', 'After')}</th></tr></thead>
          <tbody>
            {difference.changes.map((change, index) => {
              const name = nameOf(change.pointer, change.label, names)
              return (
                <tr key={`${change.pointer}${change.change}${index}`}>
                  <td>{name ? <div>{name}</div> : null}{onGo && change.change !== 'removed' ? <button type="button" className="sb-link policy-place" onClick={() => { onGo(change.pointer) }}>{change.pointer}</button> : <span className="policy-place sb-muted">{change.pointer}</span>}</td>
                  <td>{say(changes[change.change])}</td>
                  <td><Value text={change.before} isNew={false} /></td><td><Value text={change.after} isNew /></td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {difference.total > difference.changes.length ? <p className="sb-muted">{t(`共 ${difference.total} 处，只列出前 ${difference.changes.length} 处。`, `The first ${difference.changes.length} of ${difference.total}.`)}</p> : null}
    </>
  )
}
