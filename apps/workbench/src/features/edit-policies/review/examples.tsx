import { policyKindLabels, type PolicyExample, type PolicyFault, type PolicyReport } from '@suban/contract'
import { Empty, say, useT } from '@suban/ui'

/** Worked cases that must come out as written: each run, those that fail first. */
export const Examples = ({ report, onGo, onCorrect }: {
  readonly report: PolicyReport | null
  readonly onGo: (place: Pick<PolicyFault, 'kind' | 'pointer'>) => void
  /** Takes what came out for what must come out; missing where nothing may be edited. */
  readonly onCorrect?: ((example: PolicyExample) => void) | undefined
}) => {
  const t = useT()
  if (report === null || report.examples.length === 0) return <Empty>{t('改动的规则没有例子要跑。写进 examples 的例子，会在每次保存时跑一遍。', 'No examples to run. What stands under “examples” is run at every save.')}</Empty>
  return (
    <>
      <p className="policy-verdict">{report.failed > 0 ? <span className="sb-lamp-red">■ {t(`${report.examples.length} 个例子，${report.failed} 个不成立。`, `${report.failed} of ${report.examples.length} examples do not hold.`)}</span> : <span className="sb-lamp-green">● {t(`${report.examples.length} 个例子全部成立。`, `All ${report.examples.length} examples hold.`)}</span>}</p>
      <table className="sb-table policy-examples">
        <thead><tr><th>{t('结果', 'Result')}</th><th>{t('例子', 'Example')}</th><th>{t('规则', 'Policy')}</th></tr></thead>
        <tbody>
          {report.examples.map((example) => (
            <tr key={`${example.kind}${example.pointer}`}>
              <td className={example.holds ? 'sb-lamp-green' : 'sb-lamp-red'}>{example.holds ? t('● 成立', '● holds') : t('■ 不成立', '■ fails')}</td>
              <td><button type="button" className="sb-link policy-plain-link" onClick={() => { onGo(example) }}>{example.name}</button>{example.why ? <div className="sb-muted">{example.why}{onCorrect && example.corrected !== undefined ? <> <button type="button" className="sb-link" onClick={() => { onCorrect(example) }}>{t('核对无误，改为这个结果', 'It is right: expect this')}</button></> : null}</div> : null}</td>
              <td>{say(policyKindLabels[example.kind])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
