import { assignmentRoleLabels, assignmentStatusLabels } from '@suban/contract'
import { Button, Empty, Failed, formatInstant, Lamp, Loading, either, say, useT } from '@suban/ui'
import { useEffect, useRef } from 'react'
import type { Row, useQueue } from '../../lib/desk/use-queue.ts'
import { moveInList, tabStopOf } from '../../lib/arrow-keys.ts'
import { problemOf } from '../../lib/query.ts'
import { UrgencyTag } from '../../lib/order/tags.tsx'

export type BenchTableProps = {
  readonly queue: ReturnType<typeof useQueue>
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
  readonly empty: string
  /** A case is open beside: fewer columns. */
  readonly isNarrow: boolean
  readonly showsStatus: boolean
}

const BenchRow = ({ row, isChosen, isTabStop, isNarrow, showsStatus, onChoose }: { readonly row: Row; readonly isChosen: boolean; readonly isTabStop: boolean; readonly isNarrow: boolean; readonly showsStatus: boolean; readonly onChoose: () => void }) => {
  const line = useRef<HTMLTableRowElement>(null)
  useEffect(() => { if (isChosen) line.current?.scrollIntoView({ block: 'nearest' }) }, [isChosen])
  const lastWord = either(row.lastRequesterWord, row.lastRequesterWordEn)
  return (
    <tr ref={line} className={isChosen ? 'bench-chosen' : ''} aria-selected={isChosen} onClick={onChoose}>
      <td className="bench-lamp" title={row.dueAt ? formatInstant(row.dueAt) : undefined}>{row.finished ? <Lamp lamp={row.finished.isEarly ? 'green' : 'red'} text={either(row.finished.zh, row.finished.en)} /> : <Lamp lamp={row.lamp} text={either(row.timeLeftZh, row.timeLeftEn)} />}</td>
      <td className="bench-title"><button type="button" className="bench-open" tabIndex={isTabStop ? 0 : -1} onClick={(event) => { event.stopPropagation(); onChoose() }}>{row.title}</button>{row.reworkRound > 0 ? <span className="sb-tag">↻{row.reworkRound}</span> : null}<UrgencyTag urgency={row.urgency} /></td>
      {isNarrow ? null : <td className="bench-brief" title={row.matter?.name}>{row.matter?.name ?? '—'}</td>}
      {isNarrow ? null : <td className="bench-brief" title={row.placeName}>{row.placeName.split(' ').at(-1) || '—'}</td>}
      <td className="bench-role">{row.assignmentRole ? say(assignmentRoleLabels[row.assignmentRole]) : ''}</td>
      {showsStatus ? <td className="bench-role">{row.assignmentStatus ? say(assignmentStatusLabels[row.assignmentStatus]) : either(row.statusName, row.statusNameEn)}</td> : null}
      {isNarrow ? null : <td className="bench-brief" title={lastWord}>{lastWord || <span className="sb-muted">—</span>}</td>}
    </tr>
  )
}

/** The unit's assignments, the one that is due first on top. */
export const BenchTable = ({ queue, chosen, onChoose, empty, isNarrow, showsStatus }: BenchTableProps) => {
  const t = useT()
  if (queue.isPending) return <Loading rows={10} />
  if (queue.error && queue.rows.length === 0) return <Failed problem={problemOf(queue.error)} onRetry={() => { void queue.refetch() }} />
  if (queue.rows.length === 0) return <Empty>{empty}</Empty>
  const tabStop = tabStopOf(queue.rows.map((row) => row.id), chosen)
  return (
    <>
      <table className="sb-table bench">
        <thead><tr>
          <th>{t('剩余时间', 'Time left')}</th><th>{t('诉求', 'Request')}</th>{isNarrow ? null : <><th>{t('事项', 'Matter')}</th><th>{t('地点', 'Place')}</th></>}
          <th>{t('角色', 'Role')}</th>{showsStatus ? <th>{t('状态', 'Status')}</th> : null}{isNarrow ? null : <th>{t('诉求人最近的话', 'Requester\'s last word')}</th>}
        </tr></thead>
        <tbody onKeyDown={(event) => { moveInList(event, '.bench-open') }}>{queue.rows.map((row) => <BenchRow key={row.id} row={row} isChosen={row.id === chosen} isTabStop={row.id === tabStop} isNarrow={isNarrow} showsStatus={showsStatus} onChoose={() => { onChoose(row.id) }} />)}</tbody>
      </table>
      {queue.hasNextPage ? <Button look="quiet" className="queue-more" isBusy={queue.isFetchingNextPage} onClick={() => { void queue.fetchNextPage() }}>{t(`再看一些（已显示 ${queue.rows.length} / ${queue.total}）`, `More (${queue.rows.length} of ${queue.total} shown)`)}</Button> : null}
    </>
  )
}
