import type { Place } from '@suban/contract'
import { useT } from '@suban/ui'
import { client } from '../client.ts'
import { RemoteSelect } from './remote-select.tsx'

/** `望江花园 · 望江社区 · 望江街道 · 城中区`. */
export const placeLine = (place: Pick<Place, 'name' | 'community' | 'street' | 'district'>): string =>
  [...new Set([place.name, place.community, place.street, place.district])].filter((part) => part !== '').join(' · ')

export type PlacePickerProps = { readonly id?: string; readonly value: Place | null; readonly onChange: (place: Place | null) => void }

export const PlacePicker = ({ id, value, onChange }: PlacePickerProps) => {
  const t = useT()
  return (
    <RemoteSelect<Place> id={id} what="place" placeholder={t('小区、道路、地标；拼音首字母也行，如 wjhy', 'Estate, road, landmark, or pinyin initials')} value={value} onChange={onChange}
      search={async (q, signal) => (await client.read('/api/places', { query: { q }, signal })).items}
      keyOf={(place) => place.placeId ?? place.name} labelOf={placeLine}
      optionOf={(place) => <span>{place.name} <span className="sb-muted">{[place.community, place.street, place.district].filter(Boolean).join(' · ')}</span></span>} />
  )
}
