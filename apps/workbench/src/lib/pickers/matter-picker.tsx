import type { MatterRef } from '@suban/contract'
import { useT } from '@suban/ui'
import type { Ref } from 'react'
import { client } from '../client.ts'
import { RemoteSelect } from './remote-select.tsx'

export type MatterPickerProps = {
  readonly id?: string
  readonly ref?: Ref<{ focus: () => void }>
  readonly value: MatterRef | null
  readonly onChange: (matter: MatterRef | null) => void
  readonly placeholder?: string
}

export const MatterPicker = ({ id, ref, value, onChange, placeholder }: MatterPickerProps) => {
  const t = useT()
  return (
    <RemoteSelect<MatterRef> id={id} ref={ref} what="matter" placeholder={placeholder ?? t('找别的事项：名称、关键词、拼音首字母', 'Other matters: name, keyword, pinyin initials')} value={value} onChange={onChange}
      search={async (q, signal) => (await client.read('/api/matters', { query: { q }, signal })).items}
      keyOf={(matter) => matter.code} labelOf={(matter) => matter.name}
      optionOf={(matter) => <span>{matter.name} <span className="sb-muted">{matter.path}</span></span>} />
  )
}
