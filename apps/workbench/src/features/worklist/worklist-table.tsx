import { Button, either, Empty, formatBrief, Lamp, useT } from '@suban/ui'
import { Checkbox } from 'antd'
import { moveInList, tabStopOf } from '../../lib/arrow-keys.ts'
import type { Row } from '../../lib/desk/use-queue.ts'
import { KindTag, UrgencyTag } from '../../lib/order/tags.tsx'
import { useWide } from '../../lib/use-wide.ts'

export type WorklistTableProps = {
  readonly rows: readonly Row[]
  readonly chosen: string | undefined
  readonly marked: ReadonlySet<string>
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly onMore: () => void
  readonly onChoose: (id: string) => void
  readonly onMark: (id: string) => void
  readonly onMarkAll: () => void
  readonly onOpen: (id: string) => void
}

/** From this width on the table has room for all of its columns. */
const roomForAll = 1100

/** Orders with a mark each; `X` marks, `A` marks all that are shown, `Enter` opens. */
export const WorklistTable = ({ rows, chosen, marked, hasMore, isLoadingMore, onMore, onChoose, onMark, onMarkAll, onOpen }: WorklistTableProps) => {
  const t = useT()
  const isWide = useWide(roomForAll)
  if (rows.length === 0) return <Empty>{t('没有符合条件的未办结工单。换个条件看看。', 'No open order matches. Try another filter.')}</Empty>
  const tabStop = tabStopOf(rows.map((row) => row.id), chosen)
  const areAllMarked = rows.every((row) => marked.has(row.id))
  return (
    <div className="worklist-scroll">
      <table className="sb-table worklist-table">
        <thead><tr>
          <th><Checkbox aria-label={t('全选已显示的', 'Mark all that are shown')} checked={areAllMarked} indeterminate={!areAllMarked && rows.some((row) => marked.has(row.id))} onChange={onMarkAll} /></th>
          <th>{t('诉求', 'Request')}</th><th>{t('状态', 'Status')}</th><th>{t('剩余时间', 'Time left')}</th>{isWide ? <><th>{t('事项', 'Matter')}</th><th>{t('单位', 'Unit')}</th><th>{t('收到', 'Received')}</th></> : null}
        </tr></thead>
        <tbody onKeyDown={(event) => { moveInList(event, '.worklist-open') }}>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === chosen ? 'worklist-chosen' : ''} aria-selected={marked.has(row.id)} onClick={() => { onChoose(row.id) }}>
              <td><Checkbox aria-label={t(`选中 ${row.orderNo}`, `Mark ${row.orderNo}`)} checked={marked.has(row.id)} onClick={(event) => { event.stopPropagation() }} onChange={() => { onMark(row.id) }} /></td>
              <td className="worklist-title"><KindTag kind={row.kind} /> <button type="button" className="worklist-open" tabIndex={row.id === tabStop ? 0 : -1} onFocus={() => { onChoose(row.id) }} onClick={(event) => { event.stopPropagation(); onOpen(row.id) }}>{row.title}</button> <UrgencyTag urgency={row.urgency} /></td>
              <td>{either(row.statusName, row.statusNameEn)}{row.reworkRound > 0 ? ` ↻${row.reworkRound}` : ''}</td>
              <td>{row.dueAt ? <Lamp lamp={row.lamp} text={either(row.timeLeftZh, row.timeLeftEn)} /> : <span className="sb-muted">—</span>}</td>
              {isWide ? <><td>{row.matter?.name ?? '—'}</td><td>{row.unit?.shortName ?? (row.proposedLead ? `→ ${row.proposedLead.shortName}` : '—')}</td><td className="sb-number sb-muted">{formatBrief(row.registeredAt)}</td></> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {hasMore ? <Button look="quiet" className="queue-more" isBusy={isLoadingMore} onClick={onMore}>{t(`再看一些（已显示 ${rows.length}）`, `More (${rows.length} shown)`)}</Button> : null}
    </div>
  )
}
