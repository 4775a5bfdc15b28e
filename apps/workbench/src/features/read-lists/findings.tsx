import { Empty, Failed, Loading, either, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Choice } from '../../lib/choice.tsx'
import { problemOf } from '../../lib/query.ts'
import { findingsQuery } from './api.ts'

/** Most matter codes that one finding shows. */
const mostCodes = 8

/** Where the lists leave a gap, name two for the same thing, or contradict themselves. */
export const Findings = ({ onOpen }: { readonly onOpen: (code: string) => void }) => {
  const t = useT()
  const query = useQuery(findingsQuery)
  const [severity, setSeverity] = useState<'all' | 'error' | 'warning'>('all')
  if (query.isPending) return <Loading rows={8} />
  if (query.error) return <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} />
  const { data } = query
  if (data.length === 0) return <Empty>{t('现行清单没有发现缺口、重叠或错误。', 'No gaps, overlaps or errors in the lists in force.')}</Empty>
  const errors = data.filter((finding) => finding.severity === 'error').length
  const warnings = data.length - errors
  const shown = data.filter((finding) => severity === 'all' || finding.severity === severity)
  return (
    <>
      <Choice name={t('筛选', 'Filter')} value={severity} onChange={setSeverity} options={[
        { value: 'all', label: { zh: `全部 ${data.length}`, en: `All ${data.length}` } }, { value: 'error', label: { zh: `■ 错误 ${errors}`, en: `■ Errors ${errors}` } },
        { value: 'warning', label: { zh: `▲ 提醒 ${warnings}`, en: `▲ Warnings ${warnings}` } },
      ]} />
      {shown.length === 0 ? <Empty>{t('没有这一类。', 'None of this kind.')}</Empty> : null}
      <ul className="sb-plain-list lists-findings">
        {shown.map((finding, index) => (
          <li key={`${finding.reason.code}-${index}`}>
            <span className={finding.severity === 'error' ? 'sb-lamp-red' : 'sb-lamp-yellow'}>{finding.severity === 'error' ? t('■ 错误', '■ Error') : t('▲ 提醒', '▲ Warning')}</span>
            <div>
              <p>{either(finding.reason.zh, finding.reason.en)}</p>
              {finding.matterCodes.length > 0 ? (
                <p className="lists-codes">
                  {finding.matterCodes.slice(0, mostCodes).map((code) => <button key={code} type="button" className="sb-link sb-number" onClick={() => { onOpen(code) }}>{code}</button>)}
                  {finding.matterCodes.length > mostCodes ? <span className="sb-muted">{t(`等 ${finding.matterCodes.length} 项`, `${finding.matterCodes.length} in all`)}</span> : null}
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
