import { disputeLevelLabels } from '@suban/contract'
import { Because, Failed, formatDay, listed, Loading, named, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { problemOf } from '../../query.ts'
import { precedentsQuery } from '../queries.ts'

/** What was ruled on the same matter before, the likest first, each with its order. */
export const Precedents = ({ orderId }: { readonly orderId: string }) => {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(precedentsQuery(orderId))
  return (
    <div className="whose-precedents">
      <h4>{t('先例', 'Precedents')}</h4>
      {isPending ? <Loading rows={2} /> : null}
      {error ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} /> : null}
      {data?.length === 0 ? <p className="sb-muted">{t('同一事项还没有裁定过。', 'No ruling on this matter yet.')}</p> : null}
      {data?.map((one) => (
        <article key={`${one.workOrderId}/${one.disputeNo}`} className="result">
          <header>
            <Link to="/orders/$id" params={{ id: one.workOrderId }} className="sb-link sb-number">{one.orderNo}</Link> <span className="sb-number">{formatDay(one.at)}</span> · {say(disputeLevelLabels[one.level])} · {one.place}
            <Because reasons={one.because} title={t('为什么相近', 'Why it is like this one')} label={t('为什么相近', 'Why')} />
          </header>
          <p>{t('主办 ', 'Lead ')}<strong>{one.lead.name}</strong>{one.co.length > 0 ? t(`，协办 ${listed(one.co.map((unit) => unit.shortName))}`, `, with ${listed(one.co.map((unit) => unit.shortName))}`) : ''}</p>
          <p className="result-text">{one.text}</p>
          <p className="sb-muted">{named(t('依据', 'Basis'), one.basis)} · {named(t('争议各方', 'Parties'), listed(one.parties.map((unit) => unit.shortName)))}</p>
        </article>
      ))}
    </div>
  )
}
