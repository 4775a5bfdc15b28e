import type { UnitRef } from '@suban/contract'
import { useT } from '@suban/ui'
import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState, type Ref } from 'react'
import { client } from '../client.ts'
import { useDebounced } from '../use-debounced.ts'
import { RemoteSelect } from './remote-select.tsx'

type PickableUnit = UnitRef & { readonly parentName?: string }

const findUnits = async (q: string, signal: AbortSignal): Promise<readonly PickableUnit[]> => (await client.read('/api/units', { query: { q }, signal })).items
const option = (unit: PickableUnit) => <span>{unit.shortName} <span className="sb-muted">{unit.parentName ? `${unit.parentName} · ` : ''}{unit.name}</span></span>

export type UnitPickerProps = {
  readonly id?: string
  readonly ref?: Ref<{ focus: () => void }>
  readonly value: UnitRef | null
  readonly onChange: (unit: UnitRef | null) => void
}

export const UnitPicker = ({ id, ref, value, onChange }: UnitPickerProps) => {
  const t = useT()
  return (
    <RemoteSelect<PickableUnit> id={id} ref={ref} what="unit" placeholder={t('单位名称或拼音首字母', 'Unit name or pinyin initials')} value={value} onChange={onChange}
      search={findUnits} keyOf={(unit) => unit.code} labelOf={(unit) => unit.name} optionOf={option} />
  )
}

export type UnitsPickerProps = { readonly id?: string; readonly value: readonly UnitRef[]; readonly onChange: (units: readonly UnitRef[]) => void; readonly placeholder?: string; /** How many at the most. */ readonly most?: number }

/** Several units, in the order in which they were chosen. */
export const UnitsPicker = ({ id, value, onChange, placeholder, most = 8 }: UnitsPickerProps) => {
  const t = useT()
  const [text, setText] = useState('')
  const asked = useDebounced(text.trim(), 120)
  const { data: found = [] } = useQuery({
    queryKey: ['pick', 'unit', asked], queryFn: ({ signal }) => findUnits(asked, signal), enabled: asked !== '', staleTime: 60_000, placeholderData: (before) => before,
  })
  const known = new Map([...found, ...value].map((unit) => [unit.code, unit]))
  return (
    <Select mode="multiple" {...(id ? { id } : {})} className="remote-select" allowClear maxCount={most} popupMatchSelectWidth={false} placeholder={placeholder ?? t('协办单位（可不填）', 'Co-units (optional)')}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText, autoClearSearchValue: true }}
      notFoundContent={<span className="sb-muted">{asked === '' ? t('输入单位名称或拼音首字母', 'Type a name or pinyin initials') : t('没有找到', 'Nothing found')}</span>}
      value={value.map((unit) => unit.code)} labelRender={({ value: code }) => known.get(String(code))?.shortName ?? code}
      options={(asked === '' ? [] : found).map((unit) => ({ value: unit.code, label: option(unit) }))}
      onChange={(codes: string[]) => { onChange(codes.flatMap((code) => known.get(code) ?? [])) }} />
  )
}
