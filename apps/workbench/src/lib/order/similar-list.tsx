import type { OrderStatus, SimilarRequest } from '@suban/contract'
import { Because, Button, formatAgo, formatDistance, formatOdds, useT } from '@suban/ui'
import { StatusTag } from './tags.tsx'

/** Orders that are over, or part of another one, take nobody in. */
const closedTo: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['declined', 'directAnswered', 'emergencyTransferred', 'closed', 'archived', 'withdrawn', 'merged', 'terminated'])

export const canTake = (item: Pick<SimilarRequest, 'status'>): boolean => !closedTo.has(item.status)

export type SimilarListProps = {
  readonly items: readonly SimilarRequest[]
  readonly chosen: string | null
  readonly onChoose: (item: SimilarRequest) => void
  readonly keys?: string
  readonly action: string
}

/** Recent requests that may be the same event: how far, how old, why alike. */
export const SimilarList = ({ items, chosen, onChoose, keys, action }: SimilarListProps) => {
  const t = useT()
  const first = items.find(canTake)
  return (
    <ul className="similar sb-plain-list">
      {items.map((item) => (
        <li key={item.workOrderId} className={item.workOrderId === chosen ? 'similar-chosen' : ''}>
          <div className="similar-title">{item.title} <StatusTag status={item.status} /></div>
          <div className="similar-facts sb-muted sb-number">
            <span>{item.orderNo}</span>
            {item.distanceMetres === null ? null : <span>{t('距 ', '')}{formatDistance(item.distanceMetres)}</span>}
            <span>{formatAgo(item.registeredAt)}</span>
            <span>{t('相似', 'alike')} {formatOdds(item.similarity)}</span>
            <Because reasons={item.because} title={t('为什么像同一件事', 'Why it looks like the same event')} label={item.sharedWords.length > 0 ? `「${item.sharedWords.slice(0, 3).join('」「')}」` : undefined} />
          </div>
          {canTake(item) ? (
            <Button look="quiet" aria-pressed={item.workOrderId === chosen} {...(keys && item === first ? { keys } : {})} onClick={() => { onChoose(item) }}>
              {item.workOrderId === chosen ? t('不并入', 'Do not attach') : action}
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
