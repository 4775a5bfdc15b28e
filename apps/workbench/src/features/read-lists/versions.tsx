import { Empty, Failed, formatDay, formatInstant, Loading, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useId, useState } from 'react'
import { Field } from '../../lib/field.tsx'
import { problemOf } from '../../lib/query.ts'
import { differenceQuery, versionsQuery } from './api.ts'

const changes = { added: { zh: '新增', en: 'Added' }, removed: { zh: '删除', en: 'Removed' }, changed: { zh: '修改', en: 'Changed' } } as const

const Difference = ({ from, to }: { readonly from: string; readonly to: string }) => {
  const t = useT()
  const query = useQuery(differenceQuery(from, to))
  if (from === to) return <Empty>{t('选两个不同的版本，看改了什么。', 'Choose two different versions to see what changed.')}</Empty>
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  if (!query.data) return <Loading />
  if (query.data.length === 0) return <Empty>{t('两个版本没有差别。', 'The two versions are the same.')}</Empty>
  return (
    <table className="sb-table lists-difference">
      <thead><tr><th>{t('事项', 'Matter')}</th><th>{t('变化', 'Change')}</th><th>{t('内容', 'What')}</th></tr></thead>
      <tbody>
        {query.data.map((difference) => (
          <tr key={difference.matterCode}>
            <td>{difference.name} <span className="sb-muted sb-number">{difference.matterCode}</span></td><td>{say(changes[difference.change])}</td>
            <td>{difference.fields.map((field) => <div key={field.field}>{field.field}{t('：', ': ')}<del>{field.before || '—'}</del> → <ins>{field.after || '—'}</ins></div>)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Every version that was in force, and what one changed against another. */
export const Versions = () => {
  const t = useT()
  const query = useQuery(versionsQuery)
  const ids = { from: useId(), to: useId() }
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({})
  if (query.isPending) return <Loading />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  const versions = query.data.toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom))
  const to = chosen.to ?? versions[0]?.version ?? ''
  const from = chosen.from ?? versions[1]?.version ?? to
  const options = versions.map((version) => ({ value: version.version, label: version.version }))
  return (
    <>
      <table className="sb-table lists-versions">
        <thead><tr><th>{t('版本', 'Version')}</th><th>{t('生效', 'In force from')}</th><th>{t('公布', 'Published')}</th><th className="sb-right">{t('事项数', 'Matters')}</th></tr></thead>
        <tbody>{versions.map((version) => <tr key={version.version}><td className="sb-number">{version.version}</td><td>{formatDay(version.effectiveFrom)}</td><td>{formatInstant(version.publishedAt)}</td><td className="sb-right">{version.matters}</td></tr>)}</tbody>
      </table>
      {versions.length < 2 ? <p className="sb-muted">{t('只有一个版本，还没有可比的。', 'Only one version so far; nothing to compare.')}</p> : (
        <>
          <div className="field-pair lists-pair">
            <Field label={t('从', 'From')} htmlFor={ids.from}><Select id={ids.from} value={from} options={options} onChange={(version) => { setChosen({ ...chosen, from: version }) }} /></Field>
            <Field label={t('到', 'To')} htmlFor={ids.to}><Select id={ids.to} value={to} options={options} onChange={(version) => { setChosen({ ...chosen, to: version }) }} /></Field>
          </div>
          <Difference from={from} to={to} />
        </>
      )}
    </>
  )
}
