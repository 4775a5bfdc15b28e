import type { SuspensionPage } from '@suban/contract'
import { useT } from '@suban/ui'
import type { LedgerFilter, LedgerSearch } from './api.ts'

/** Figures that open the list behind them. */
export const Counts = ({ counts, filter, onChoose }: { readonly counts: SuspensionPage['counts']; readonly filter: LedgerFilter; readonly onChoose: (search: LedgerSearch) => void }) => {
  const t = useT()
  const isList = (list: LedgerFilter['list']) => filter.list === list && !filter.overdue && filter.expiringDays === undefined
  const figures: readonly { readonly label: string; readonly n: number; readonly search: LedgerSearch; readonly isChosen: boolean; readonly isAlarm?: boolean }[] = [
    { label: t('挂账中', 'Suspended'), n: counts.suspended, search: {}, isChosen: isList('suspended') },
    { label: t('有节点逾期', 'Milestones missed'), n: counts.overdue, search: { overdue: true }, isChosen: filter.overdue === true, isAlarm: counts.overdue > 0 },
    { label: t('30 日内到期', 'Expiring in 30 days'), n: counts.expiring, search: { expiringDays: 30 }, isChosen: filter.expiringDays === 30 },
    { label: t('待审核', 'To be examined'), n: counts.requests, search: { tab: 'requests' }, isChosen: isList('requests') },
    { label: t('已销账', 'Cleared'), n: counts.cleared, search: { tab: 'ended' }, isChosen: false },
    { label: t('到期未销账', 'Expired'), n: counts.expired, search: { tab: 'ended' }, isChosen: false, isAlarm: counts.expired > 0 },
  ]
  return (
    <div className="ledger-counts">
      {figures.map(({ label, n, search, isChosen, isAlarm }) => (
        <button key={label} type="button" className="ledger-count" aria-pressed={isChosen} onClick={() => { onChoose(search) }}>
          <strong className={`sb-number ${isAlarm ? 'ledger-alarm' : ''}`}>{n}</strong> <span>{label}</span>
        </button>
      ))}
    </div>
  )
}
