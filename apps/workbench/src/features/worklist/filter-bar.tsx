import { deadlineClassLabels, kindLabels, statusLabels, type Label, type MatterRef, type UnitRef, type WorklistFilter } from '@suban/contract'
import { Button, say, useT } from '@suban/ui'
import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { MatterPicker } from '../../lib/pickers/matter-picker.tsx'
import { UnitPicker } from '../../lib/pickers/unit-picker.tsx'

/** Statuses in which an order is over: no worklist holds one. */
const over = ['declined', 'closed', 'archived', 'withdrawn', 'terminated']
const optionsOf = (labels: Readonly<Record<string, Label>>) => Object.entries(labels).map(([value, label]) => ({ value, label: say(label) }))

/** A part that is cleared is no part of the filter any more. */
const without = (filter: WorklistFilter, name: keyof WorklistFilter): WorklistFilter => Object.fromEntries(Object.entries(filter).filter(([key]) => key !== name))

type Change = (filter: WorklistFilter) => void

const Part = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => <label className="worklist-part"><span className="sb-muted">{label}</span>{children}</label>

/** Which open orders: status, unit, matter, kind, class, how soon something is due. */
export const FilterBar = ({ filter, onChange }: { readonly filter: WorklistFilter; readonly onChange: Change }) => {
  const t = useT()
  // Names of what was picked here; a saved filter knows the codes alone.
  const [unit, setUnit] = useState<UnitRef | null>(null)
  const [matter, setMatter] = useState<MatterRef | null>(null)
  const due = { overdue: t('已有超时', 'Something overdue'), today: t('今日到期', 'Due today'), threeDays: t('三日内到期', 'Due in three days') }
  const one = <Name extends 'kind' | 'deadlineClass' | 'due'>(name: Name, value: WorklistFilter[Name] | undefined) => { onChange(value === undefined ? without(filter, name) : { ...filter, [name]: value }) }
  const shownUnit = filter.unit === undefined ? null : unit?.code === filter.unit ? unit : { code: filter.unit, name: filter.unit, shortName: filter.unit }
  const shownMatter = filter.matter === undefined ? null : matter?.code === filter.matter ? matter : { code: filter.matter, name: filter.matter, path: '' }
  return (
    <div className="worklist-filter" role="search" aria-label={t('筛选', 'Filter')}>
      <Part label={t('状态', 'Status')}>
        <Select mode="multiple" allowClear maxTagCount={2} popupMatchSelectWidth={false} placeholder={t('全部未办结', 'All open')} value={filter.statuses ?? []} options={optionsOf(statusLabels).filter(({ value }) => !over.includes(value))}
          onChange={(statuses: NonNullable<WorklistFilter['statuses']>) => { onChange(statuses.length === 0 ? without(filter, 'statuses') : { ...filter, statuses }) }} />
      </Part>
      <Part label={t('到期', 'Due')}>
        <Select allowClear popupMatchSelectWidth={false} placeholder={t('不限', 'Any')} value={filter.due ?? null} options={Object.entries(due).map(([value, label]) => ({ value, label }))} onChange={(value: WorklistFilter['due'] | null) => { one('due', value ?? undefined) }} />
      </Part>
      <Part label={t('单位', 'Unit')}><UnitPicker value={shownUnit} onChange={(next) => { setUnit(next); onChange(next ? { ...filter, unit: next.code } : without(filter, 'unit')) }} /></Part>
      <Part label={t('事项', 'Matter')}><MatterPicker value={shownMatter} onChange={(next) => { setMatter(next); onChange(next ? { ...filter, matter: next.code } : without(filter, 'matter')) }} /></Part>
      <Part label={t('类型', 'Kind')}>
        <Select allowClear popupMatchSelectWidth={false} placeholder={t('不限', 'Any')} value={filter.kind ?? null} options={optionsOf(kindLabels)} onChange={(value: WorklistFilter['kind'] | null) => { one('kind', value ?? undefined) }} />
      </Part>
      <Part label={t('时限', 'Class')}>
        <Select allowClear popupMatchSelectWidth={false} placeholder={t('不限', 'Any')} value={filter.deadlineClass ?? null} options={optionsOf(deadlineClassLabels)} onChange={(value: WorklistFilter['deadlineClass'] | null) => { one('deadlineClass', value ?? undefined) }} />
      </Part>
      {Object.keys(filter).length > 0 ? <Button look="quiet" onClick={() => { onChange({}) }}>{t('清空', 'Clear')}</Button> : null}
    </div>
  )
}
