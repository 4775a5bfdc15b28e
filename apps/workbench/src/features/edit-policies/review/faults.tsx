import { policyKindLabels, type PolicyFault, type PolicyReport } from '@suban/contract'
import { either, Empty, say, useT } from '@suban/ui'

/** What is wrong, and what may be; each leads to its place. */
export const Faults = ({ report, onGo }: { readonly report: PolicyReport | null; readonly onGo: (fault: PolicyFault) => void }) => {
  const t = useT()
  if (report === null) return <Empty>{t('改好一份规则并保存，就会检查。', 'Edit a policy and save it; then it is checked.')}</Empty>
  if (report.faults.length === 0) return <p className="sb-lamp-green policy-verdict">● {t('检查通过：结构、例子、与其他规则的配合都没有问题。', 'Checked: shape, examples and how it fits the other policies are in order.')}</p>
  return (
    <>
      <p className="policy-verdict">
        {report.errors > 0 ? <span className="sb-lamp-red">■ {t(`${report.errors} 处错误，改正后才能公布。`, `${report.errors} faults; correct them before it can be published.`)}</span> : <span className="sb-lamp-green">● {t('没有错误。', 'No faults.')}</span>}
        {report.warnings > 0 ? <span className="sb-lamp-yellow"> ▲ {t(`${report.warnings} 处提醒。`, `${report.warnings} warnings.`)}</span> : null}
      </p>
      <ul className="sb-plain-list policy-faults">
        {report.faults.map((fault, index) => (
          <li key={`${fault.kind}${fault.pointer}${index}`}>
            <span className={fault.severity === 'error' ? 'sb-lamp-red' : 'sb-lamp-yellow'}>{fault.severity === 'error' ? t('■ 错误', '■ Fault') : t('▲ 提醒', '▲ Warning')}</span>
            <div>
              <p>{either(fault.zh, fault.en)}</p>
              <button type="button" className="sb-link policy-place" onClick={() => { onGo(fault) }}>{say(policyKindLabels[fault.kind])} {fault.pointer}</button>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
