import { Empty, Failed, formatAgo, formatDistance, formatOdds, Loading, Because, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Checkbox } from 'antd'
import { problemOf } from '../../query.ts'
import { useWords } from '../kept-words.ts'
import { similarQuery } from '../queries.ts'
import { StatusTag } from '../tags.tsx'
import type { Sends } from './form-entry.ts'
import { FormFrame } from './form-frame.tsx'

/** Where an order still waits for a unit it can be gathered; what is handled already goes its own way. */
const waiting: readonly string[] = ['intakePending', 'dispatchPending']

/** New arrivals of the same event, taken into this order in one act; each keeps its receipt, its call-back and its verdict. */
export const GatherForm = ({ onSend, ...frame }: Sends<'gather-alike'>) => {
  const t = useT()
  const { data, error, isPending, refetch } = useQuery(similarQuery(frame.order.id))
  const [left, setLeft] = useWords<readonly string[]>(frame.words, 'left', [])
  const alike = (data ?? []).filter((item) => waiting.includes(item.status)).slice(0, 50)
  const chosen = alike.filter((item) => !left.includes(item.workOrderId))
  return (
    <FormFrame {...frame} label={t(`收入 ${chosen.length} 件`, `Gather ${chosen.length}`)} missing={chosen.length === 0 ? t('没有选中的工单', 'None chosen') : null}
      onSubmit={() => { onSend({ orderIds: chosen.map((item) => item.workOrderId) }, t(`已收入 ${chosen.length} 件`, `${chosen.length} joined`)) }}>
      <p className="sb-muted">{t('去掉不是同一件事的。收入后一起办理，办好后逐人回访、各自评价；收错了随时可以拆出。', 'Untick what is another event. Handled together; each requester is called back and judges alone. A wrong one can be separated any time.')}</p>
      {isPending ? <Loading rows={3} /> : error ? <Failed problem={problemOf(error)} onRetry={() => { void refetch() }} /> : alike.length === 0 ? <Empty>{t('没有待受理或待派单的相似工单。', 'No alike order is waiting.')}</Empty> : (
        <ul className="gather sb-plain-list">
          {alike.map((item) => (
            <li key={item.workOrderId}>
              <Checkbox checked={!left.includes(item.workOrderId)} onChange={(event) => { setLeft(event.target.checked ? left.filter((id) => id !== item.workOrderId) : [...left, item.workOrderId]) }}>
                <span className="similar-title">{item.title} <StatusTag status={item.status} /></span>
              </Checkbox>
              <div className="similar-facts sb-muted sb-number">
                <span>{item.orderNo}</span>{item.distanceMetres === null ? null : <span>{t('距 ', '')}{formatDistance(item.distanceMetres)}</span>}<span>{formatAgo(item.registeredAt)}</span><span>{t('相似', 'alike')} {formatOdds(item.similarity)}</span>
                <Because reasons={item.because} title={t('为什么像同一件事', 'Why it looks like the same event')} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </FormFrame>
  )
}
