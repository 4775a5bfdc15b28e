import { formatBrief, Lamp, either, useT, Empty, Failed, Loading, Button } from '@suban/ui'
import { useEffect, useRef, type ReactNode } from 'react'
import { KindTag, UrgencyTag } from '../order/tags.tsx'
import { moveInList, tabStopOf } from '../arrow-keys.ts'
import { problemOf } from '../query.ts'
import type { Row, useQueue } from './use-queue.ts'

export type QueueListProps = {
  readonly queue: ReturnType<typeof useQueue>
  readonly title: string
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  /** What comes here, for an empty queue. */
  readonly empty: string
  /** The last line of a row. */
  readonly facts: (row: Row) => ReactNode
  readonly head?: ReactNode
}

const QueueRowView = ({ row, isChosen, isTabStop, onChoose, facts }: { readonly row: Row; readonly isChosen: boolean; readonly isTabStop: boolean; readonly onChoose: () => void; readonly facts: ReactNode }) => {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (isChosen) button.current?.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  return (
    <button type="button" ref={button} tabIndex={isTabStop ? 0 : -1} className={`queue-row ${isChosen ? 'queue-row-chosen' : ''}`} aria-current={isChosen ? 'true' : undefined} onClick={onChoose}>
      <span className="queue-line">
        <KindTag kind={row.kind} /><span className="queue-title" title={row.title}>{row.title}</span><UrgencyTag urgency={row.urgency} />
      </span>
      <span className="queue-line sb-muted"><span className="queue-facts" title={typeof facts === 'string' ? facts : undefined}>{facts}</span></span>
      <span className="queue-line">
        {row.dueAt ? <Lamp lamp={row.lamp} text={either(row.timeLeftZh, row.timeLeftEn)} /> : <span />}
        {row.finished ? <span className={row.finished.isEarly ? 'queue-early' : 'sb-muted'}>{either(row.finished.zh, row.finished.en)}</span> : null}
        <span className="queue-when sb-muted sb-number">{row.reworkRound > 0 ? `↻${row.reworkRound} · ` : ''}{formatBrief(row.registeredAt)}</span>
      </span>
    </button>
  )
}

/** What waits at a desk, in the server's order. */
export const QueueList = ({ queue, title, chosen, onChoose, empty, facts, head }: QueueListProps) => {
  const t = useT()
  const tabStop = tabStopOf(queue.rows.map((row) => row.id), chosen)
  return (
    <section className="queue" aria-label={title}>
      <header className="queue-head">
        <h1 className="page-title">{title}</h1>
        <span className="sb-muted sb-number" role="status">{queue.data ? t(`${queue.total} 件`, `${queue.total}`) : ''}</span>
        {head}
      </header>
      {queue.error && queue.rows.length === 0 ? <Failed problem={problemOf(queue.error)} onRetry={() => { void queue.refetch() }} /> : null}
      {queue.isPending ? <Loading /> : null}
      {queue.data && queue.rows.length === 0 ? <Empty>{empty}</Empty> : null}
      {/* J and K move without moving the focus: what is open now is said. */}
      <p className="sb-hidden" role="status">{queue.rows.find((row) => row.id === chosen)?.title ?? ''}</p>
      <div className="queue-rows" role="group" aria-label={title} onKeyDown={(event) => { moveInList(event, '.queue-row') }}>
        {queue.rows.map((row) => <QueueRowView key={row.id} row={row} isChosen={row.id === chosen} isTabStop={row.id === tabStop} onChoose={() => { onChoose(row.id) }} facts={facts(row)} />)}
        {queue.hasNextPage ? <Button look="quiet" className="queue-more" isBusy={queue.isFetchingNextPage} onClick={() => { void queue.fetchNextPage() }}>{t(`再看一些（已显示 ${queue.rows.length} / ${queue.total}）`, `More (${queue.rows.length} of ${queue.total} shown)`)}</Button> : null}
      </div>
    </section>
  )
}
