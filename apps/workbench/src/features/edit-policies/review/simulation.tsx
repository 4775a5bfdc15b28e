import { policyKindLabels, type ChangeSet, type SimulatedPart } from '@suban/contract'
import { either, Empty, formatInstant, say, useT } from '@suban/ui'

/** A signed number: `+12`, `−3`, `0`. */
const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')

const shiftWords = (minutes: number, t: (zh: string, en: string) => string): string => {
  const size = Math.abs(minutes)
  const words = size >= 1440 ? t(`${(size / 1440).toFixed(1)} 天`, `${(size / 1440).toFixed(1)} d`) : size >= 60 ? t(`${(size / 60).toFixed(1)} 小时`, `${(size / 60).toFixed(1)} h`) : t(`${size} 分钟`, `${size} min`)
  return minutes < 0 ? t(`中位提前 ${words}`, `median ${words} earlier`) : t(`中位推后 ${words}`, `median ${words} later`)
}

const Groups = ({ part }: { readonly part: SimulatedPart }) => {
  const t = useT()
  return part.groups.filter((group) => group.rows.length > 0).map((group) => (
    <details key={group.zh} className="policy-group">
      <summary>{say(group)} <span className="sb-muted sb-number">{group.rows.length}</span></summary>
      <table className="sb-table">
        <thead><tr><th>{t('名称', 'Name')}</th><th className="sb-right">{t('涉及', 'Of')}</th><th className="sb-right">{t('现行', 'Before')}</th><th className="sb-right">{t('改后', 'After')}</th><th className="sb-right">{t('相差', 'Change')}</th></tr></thead>
        <tbody>{group.rows.map((row) => <tr key={row.code}><td>{say(row)}</td><td className="sb-right">{row.orders}</td><td className="sb-right">{row.before}</td><td className="sb-right">{row.after}</td><td className="sb-right">{signed(row.after - row.before)}</td></tr>)}</tbody>
      </table>
    </details>
  ))
}

const Part = ({ part }: { readonly part: SimulatedPart }) => {
  const t = useT()
  if (part.cannot) {
    return <section className="policy-part"><h3 className="sb-small-title">{say(part)}</h3><p className="sb-muted">{t('无法推演：', 'Cannot be simulated: ')}{either(part.cannot.zh, part.cannot.en)}</p></section>
  }
  return (
    <section className="policy-part">
      <h3 className="sb-small-title">{say(part)} <span className="sb-muted">{say(policyKindLabels[part.kind])}</span></h3>
      <dl className="policy-figures">
        <div><dt>{t('看了', 'Looked at')}</dt><dd>{part.counted}</dd></div>
        <div><dt>{t('结果不同', 'Different')}</dt><dd>{part.changed}</dd></div>
        <div><dt>{t('现行', 'Before')}</dt><dd>{part.before} <small>{say(part.unit)}</small></dd></div>
        <div><dt>{t('改后', 'After')}</dt><dd>{part.after} <small>{say(part.unit)}</small></dd></div>
        <div><dt>{t('相差', 'Change')}</dt><dd>{signed(part.after - part.before)}</dd></div>
        {part.medianShiftMinutes === null ? null : <div><dt>{t('到期时间', 'Due times')}</dt><dd>{shiftWords(part.medianShiftMinutes, t)}</dd></div>}
      </dl>
      <Groups part={part} />
      {part.examples.length > 0 ? (
        <details className="policy-group">
          <summary>{t('哪些工单', 'Which orders')} <span className="sb-muted sb-number">{part.examples.length}{part.examples.length >= 100 ? '+' : ''}</span></summary>
          <table className="sb-table">
            <thead><tr><th>{t('工单编号', 'Order')}</th><th>{t('什么', 'What')}</th><th>{t('现行', 'Before')}</th><th>{t('改后', 'After')}</th></tr></thead>
            <tbody>{part.examples.map((example, index) => <tr key={`${example.orderNo}${index}`}><td className="sb-number sb-selectable">{example.orderNo}</td><td>{either(example.what, example.whatEn)}</td><td>{example.before}</td><td>{example.after}</td></tr>)}</tbody>
          </table>
        </details>
      ) : null}
      {part.skipped.length > 0 ? <p className="sb-muted">{t('没有计入：', 'Not counted: ')}{part.skipped.map((one) => `${say(one)} ${one.count}`).join(t('；', '; '))}</p> : null}
    </section>
  )
}

/** What past orders say of the change, before anybody decides on it. */
export const Simulation = ({ simulation }: Pick<ChangeSet, 'simulation'>) => {
  const t = useT()
  if (simulation === null) return <Empty>{t('还没有推演。推演把过去的工单按新旧两版各算一遍：多少会超时、会派给谁、哪些工单结果不同。', 'Not simulated yet. Past orders are counted under both versions: how many would be late, where they would go, which come out differently.')}</Empty>
  if (simulation.status === 'waiting' || simulation.status === 'running') {
    return <p role="status" className="policy-verdict"><span className="sb-spinner policy-spinner" aria-hidden="true" /> {t(`正在推演过去 ${simulation.days} 天的工单，已看 ${simulation.ordersSeen} 件…`, `Going through the orders of ${simulation.days} days; ${simulation.ordersSeen} so far…`)}</p>
  }
  if (simulation.status === 'failed') return <p role="alert" className="policy-verdict sb-lamp-red">■ {t('推演没有完成：内容在途中改了，或系统出了意外。请重新推演。', 'The simulation did not finish: the content changed meanwhile, or something unexpected happened. Start it again.')}</p>
  return (
    <>
      <p className="policy-verdict">
        {t(`过去 ${simulation.days} 天，${simulation.ordersSeen} 件工单`, `${simulation.ordersSeen} orders of ${simulation.days} days`)} · <span className="sb-muted">{formatInstant(simulation.finishedAt ?? simulation.askedAt)}</span>
        {simulation.isCurrent ? null : <span className="sb-lamp-yellow"> ▲ {t('内容此后又改过，请重新推演。', 'The content has changed since; simulate it again.')}</span>}
      </p>
      {simulation.parts.length === 0 ? <Empty>{t('没有可比的改动。', 'Nothing to compare.')}</Empty> : simulation.parts.map((part) => <Part key={`${part.kind}${part.code}`} part={part} />)}
    </>
  )
}
