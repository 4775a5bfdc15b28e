import { suspensionCategoryLabels, suspensionStageLabels, type SuspensionRow } from '@suban/contract'
import { Button, Empty, formatBrief, Lamp, say, useT } from '@suban/ui'
import { Fragment } from 'react'
import { moveInList, tabStopOf } from '../../lib/arrow-keys.ts'
import { MilestoneList } from '../../lib/order/sections/milestones.tsx'
import { useWide } from '../../lib/use-wide.ts'
import type { LedgerList } from './api.ts'

type Props = {
  readonly rows: readonly SuspensionRow[]
  readonly list: LedgerList
  readonly chosen: string | undefined
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly onMore: () => void
  readonly onChoose: (id: string) => void
  readonly onOpen: (id: string) => void
}

/** From this width on the table has room for all of its columns. */
const roomForAll = 1100

/** The step that comes next: the first that is not done. */
const nextOf = (row: SuspensionRow) => row.milestones.find((milestone) => milestone.state !== 'done')

/** Orders of the ledger, the one that runs out first at the top; the chosen one shows its milestones. `J` and `K` move, `Enter` opens the case. */
export const LedgerTable = ({ rows, list, chosen, hasMore, isLoadingMore, onMore, onChoose, onOpen }: Props) => {
  const t = useT()
  const isWide = useWide(roomForAll)
  if (rows.length === 0) {
    return <Empty>{list === 'requests' ? t('没有待审核的挂账。', 'Nothing to be examined.') : list === 'ended' ? t('没有符合条件的记录。', 'Nothing matches.') : t('没有符合条件的挂账件。', 'Nothing is suspended, or nothing matches.')}</Empty>
  }
  const tabStop = tabStopOf(rows.map((row) => row.id), chosen)
  const columns = isWide ? 7 : 4
  return (
    <div className="ledger-scroll">
      <table className="sb-table ledger-table">
        <thead><tr>
          <th>{t('诉求', 'Request')}</th><th>{t('灯', 'Lamp')}</th><th>{list === 'ended' ? t('结果', 'Outcome') : t('到期', 'Until')}</th><th>{t('下一节点', 'Next step')}</th>
          {isWide ? <><th>{t('单位', 'Unit')}</th><th>{t('类别', 'Category')}</th><th>{t('责任领导', 'Answers for it')}</th></> : null}
        </tr></thead>
        <tbody onKeyDown={(event) => { moveInList(event, '.ledger-open') }}>
          {rows.map((row) => {
            const next = nextOf(row)
            const done = row.milestones.filter((milestone) => milestone.state === 'done').length
            return (
              <Fragment key={row.id}>
                <tr className={row.id === chosen ? 'ledger-chosen' : ''} aria-selected={row.id === chosen} onClick={() => { onChoose(row.id) }}>
                  <td className="ledger-title"><button type="button" className="ledger-open" tabIndex={row.id === tabStop ? 0 : -1} onFocus={() => { onChoose(row.id) }} onClick={(event) => { event.stopPropagation(); onOpen(row.id) }}>{row.title}</button><div className="sb-muted sb-number">{row.orderNo}</div></td>
                  <td><Lamp lamp={row.lamp} /></td>
                  <td>{list === 'suspended' ? <><span className="sb-number">{row.expiresOn}</span><div className="sb-muted">{t(`还有 ${row.daysLeft ?? 0} 天`, `${row.daysLeft ?? 0} days left`)}</div></>
                    : <>{say(suspensionStageLabels[row.stage])}<div className="sb-muted sb-number">{row.endedAt ? formatBrief(row.endedAt) : row.expiresOn}</div></>}</td>
                  <td>{next ? <><span className="sb-number">{next.on}</span> {next.text}</> : <span className="sb-muted">—</span>}<div className="sb-muted sb-number">{t(`${done}/${row.milestones.length} 已完成`, `${done}/${row.milestones.length} done`)}</div></td>
                  {isWide ? <><td>{row.unit.shortName}</td><td>{say(suspensionCategoryLabels[row.category])}</td><td>{row.responsible}</td></> : null}
                </tr>
                {row.id === chosen ? (
                  <tr className="ledger-detail"><td colSpan={columns}>
                    {isWide ? null : <p className="sb-muted">{row.unit.name} · {say(suspensionCategoryLabels[row.category])} · {row.responsible}</p>}
                    <MilestoneList milestones={row.milestones} />
                    {row.reportBy ? <p className="sb-muted">{t('下次上报最晚 ', 'Next report by ')}<span className="sb-number">{formatBrief(row.reportBy)}</span></p> : null}
                  </td></tr>
                ) : null}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      {hasMore ? <Button look="quiet" className="queue-more" isBusy={isLoadingMore} onClick={onMore}>{t(`再看一些（已显示 ${rows.length}）`, `More (${rows.length} shown)`)}</Button> : null}
    </div>
  )
}
