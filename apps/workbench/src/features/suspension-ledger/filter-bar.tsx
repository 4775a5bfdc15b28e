import { suspensionCategoryLabels, type UnitRef } from '@suban/contract'
import { Button, say, useT } from '@suban/ui'
import { Checkbox, Select } from 'antd'
import { UnitPicker } from '../../lib/pickers/unit-picker.tsx'
import type { LedgerFilter, LedgerSearch } from './api.ts'

type Props = { readonly filter: LedgerFilter; readonly unit: UnitRef | null; readonly onUnit: (unit: UnitRef | null) => void; readonly onChange: (search: LedgerSearch) => void }

/** Which part of the ledger: unit, category, how soon it runs out, whether a milestone was missed. */
export const FilterBar = ({ filter, unit, onUnit, onChange }: Props) => {
  const t = useT()
  const { list: _list, ...search } = filter
  const shownUnit = filter.unit === undefined ? null : unit?.code === filter.unit ? unit : { code: filter.unit, name: filter.unit, shortName: filter.unit }
  const soon = [30, 60, 90].map((days) => ({ value: days, label: t(`${days} 日内`, `within ${days} days`) }))
  const isFiltered = Object.values(search).some((value) => value !== undefined)
  return (
    <div className="ledger-filter" role="search" aria-label={t('筛选', 'Filter')}>
      <label className="ledger-part"><span className="sb-muted">{t('单位', 'Unit')}</span><UnitPicker value={shownUnit} onChange={(next) => { onUnit(next); onChange({ ...search, unit: next?.code }) }} /></label>
      <label className="ledger-part"><span className="sb-muted">{t('类别', 'Category')}</span>
        <Select allowClear popupMatchSelectWidth={false} placeholder={t('不限', 'Any')} value={filter.category ?? null} options={Object.entries(suspensionCategoryLabels).map(([value, label]) => ({ value, label: say(label) }))}
          onChange={(category: string | null) => { onChange({ ...search, category: category ?? undefined }) }} />
      </label>
      {filter.list === 'suspended' ? (
        <>
          <label className="ledger-part"><span className="sb-muted">{t('到期', 'Expires')}</span>
            <Select allowClear popupMatchSelectWidth={false} placeholder={t('不限', 'Any')} value={filter.expiringDays ?? null} options={soon} onChange={(days: number | null) => { onChange({ ...search, expiringDays: days ?? undefined }) }} />
          </label>
          <Checkbox checked={filter.overdue ?? false} onChange={(event) => { onChange({ ...search, overdue: event.target.checked || undefined }) }}>{t('只看节点逾期的', 'Milestones missed only')}</Checkbox>
        </>
      ) : null}
      {isFiltered ? <Button look="quiet" onClick={() => { onUnit(null); onChange({}) }}>{t('清空', 'Clear')}</Button> : null}
    </div>
  )
}
