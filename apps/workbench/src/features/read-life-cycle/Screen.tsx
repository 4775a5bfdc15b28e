import './life-cycle.css'
import type { LifeCycleTable } from '@suban/contract'
import { Empty, Failed, Loading, say, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Select } from 'antd'
import { problemOf } from '../../lib/query.ts'
import { lifeCycleQuery } from './api.ts'

type Row = LifeCycleTable['rows'][number]

/** The life cycle as the server lives it: the picture, and the table of what may be done, by whom, with which clocks. */
export const Screen = () => {
  const t = useT()
  const navigate = useNavigate({ from: '/life-cycle' })
  const { status } = useSearch({ from: '/life-cycle' })
  const query = useQuery(lifeCycleQuery)
  const choose = (next: string | undefined) => { void navigate({ search: { status: next }, replace: true }) }
  return (
    <div className="paper life-cycle">
      <div className="page-head"><h1 className="page-title">{t('生命周期', 'Life cycle')}</h1></div>
      <p className="sb-muted">{t('由程序的决定规则生成：能做什么、谁能做、哪些时钟启停，与实际执行的完全一致。T 开头的是业务规则条号。', 'Made from the rules that decide: what may be done, by whom, which clocks start and stop. Numbers with T are the rulebook’s.')}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable with the keyboard */}
      <div className="life-cycle-picture" tabIndex={0} role="group" aria-label={t('生命周期图，可左右滚动', 'Picture of the life cycle; scrolls sideways')}>
        <img src="/api/life-cycle/picture.svg" alt={t('工单状态与迁移的图；下表逐条列出', 'Statuses and ways between them; the table below lists them')} />
      </div>
      {query.isPending ? <Loading rows={10} /> : null}
      {query.error ? <Failed problem={problemOf(query.error)} onRetry={() => { void query.refetch() }} /> : null}
      {query.data ? <Table table={query.data} status={status} onChoose={choose} /> : null}
    </div>
  )
}

const Table = ({ table, status, onChoose }: { readonly table: LifeCycleTable; readonly status: string | undefined; readonly onChoose: (status: string | undefined) => void }) => {
  const t = useT()
  const names = new Map(table.statuses.map((one) => [one.code, say(one)]))
  const nameOf = (code: string) => names.get(code) ?? t('登记', 'Registration')
  const rows = status === undefined ? table.rows : table.rows.filter((row) => row.from.length === 0 || row.from.includes(status))
  return (
    <>
      <label className="life-cycle-filter">{t('从哪个状态', 'From which status')}{' '}
        <Select allowClear showSearch optionFilterProp="label" value={status ?? null} placeholder={t('任意', 'Any')} onChange={(next: string | null | undefined) => { onChoose(next ?? undefined) }}
          options={table.statuses.map((one) => ({ value: one.code, label: say(one) }))} />
        <span className="sb-muted sb-number">{t(`${rows.length} 条`, `${rows.length} rows`)}</span>
      </label>
      {rows.length === 0 ? <Empty>{t('这个状态下没有可做的事。', 'Nothing can be done in this status.')}</Empty> : null}
      <div className="life-cycle-scroll">
        <table className="sb-table">
          <thead><tr><th>{t('条', 'Rule')}</th><th>{t('做什么', 'What')}</th><th>{t('自', 'From')}</th><th>{t('至', 'To')}</th><th>{t('谁能做', 'Who may')}</th><th>{t('时钟', 'Clocks')}</th><th>{t('何时', 'When')}</th></tr></thead>
          <tbody>{rows.map((row, index) => <Line key={`${row.command}-${index}`} row={row} nameOf={nameOf} />)}</tbody>
        </table>
      </div>
    </>
  )
}

const Line = ({ row, nameOf }: { readonly row: Row; readonly nameOf: (code: string) => string }) => {
  const t = useT()
  const effects = { start: t('启', 'start '), stop: t('停', 'stop '), resume: t('续', 'resume '), change: t('改', 'change ') }
  return (
    <tr>
      <td className="sb-number">{row.rule ?? '—'}</td>
      <td>{say(row.name)}</td>
      <td>{row.from.length === 0 ? t('任意', 'any') : row.from.map(nameOf).join(t('、', ', '))}</td>
      <td>{row.to === 'same' ? t('不变', 'unchanged') : nameOf(row.to)}</td>
      <td>{row.actors.map((actor) => say(actor)).join(t('、', ', '))}</td>
      <td>{row.clocks.map((clock) => `${effects[clock.effect]}${say(clock)}`).join(t('、', ', ')) || '—'}</td>
      <td>{row.when ? say(row.when) : ''}</td>
    </tr>
  )
}
