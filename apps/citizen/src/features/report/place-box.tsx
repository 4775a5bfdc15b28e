import { useEffect, useRef, useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Place } from '@suban/contract'
import { t } from '@suban/ui/i18n'
import { client } from '../../lib/client.ts'
import type { ChosenPlace } from '../../lib/request/draft.ts'

const most = 8
const pauseMilliseconds = 180

const areaOf = ({ district, street, community }: Place): string => [district, street, community].filter(Boolean).join(' ')

type Found = { readonly query: string; readonly places: readonly Place[]; readonly isDown: boolean }
const nothing: Found = { query: '', places: [], isDown: false }

/** The places that fit what is typed; the list of the query before stays until the new one is there. */
const usePlaces = (query: string): Found => {
  const [found, setFound] = useState(nothing)
  useEffect(() => {
    if (query === '') return setFound(nothing)
    const abort = new AbortController()
    const timer = setTimeout(() => {
      client.read('/api/public/places', { query: { q: query }, signal: abort.signal })
        .then(({ items }) => setFound({ query, places: items.filter(({ placeId }) => placeId !== null).slice(0, most), isDown: false }))
        .catch(() => { if (!abort.signal.aborted) setFound({ query, places: [], isDown: true }) })
    }, pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [query])
  return found
}

type Props = { place: ChosenPlace | null; text: string; onText: (text: string) => void; onChoose: (place: ChosenPlace | null) => void }

/** Type a few characters or pinyin initials, choose from the list. What is typed without choosing is kept and sent as an address. */
export const PlaceBox = ({ place, text, onText, onChoose }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  const query = text.trim()
  const { query: answered, places, isDown } = usePlaces(place ? '' : query)
  const isListed = isOpen && query !== '' && places.length > 0
  useEffect(() => setActive(-1), [answered])
  useEffect(() => { document.getElementById(`place-${active}`)?.scrollIntoView({ block: 'nearest' }) }, [active])

  const choose = (chosen: Place) => {
    onChoose({ placeId: chosen.placeId ?? '', name: chosen.name, area: areaOf(chosen) })
    setOpen(false)
    requestAnimationFrame(() => change.current?.focus())
  }
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLInputElement>) => {
    if (event.isComposing) return
    const chosen = places[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (places.length === 0) return
      event.preventDefault()
      setOpen(true)
      setActive((active + (event.key === 'ArrowDown' ? 1 : places.length + (active < 0 ? 0 : -1))) % places.length)
    } else if (event.key === 'Enter' && query !== '') {
      // Enter chooses; it never leaves the page while the list may still be on its way.
      event.preventDefault()
      if (isListed && chosen) choose(chosen)
      else setOpen(true)
    } else if (event.key === 'Escape') setOpen(false)
  }

  if (place) {
    return (
      <div class="field">
        <p class="label">{t('地点', 'Place')}</p>
        <div class="chosen">
          <p><strong>{place.name}</strong><span class="hint">{place.area}</span></p>
          <button type="button" class="button" ref={change} onClick={() => { onChoose(null); requestAnimationFrame(() => input.current?.focus()) }}>{t('换一个', 'Change')}</button>
        </div>
      </div>
    )
  }
  return (
    <div class="field">
      <label for="place">{t('小区、道路、商场、学校……', 'Estate, road, shop, school…')}<span class="optional"> {t('（可不填）', '(optional)')}</span></label>
      <p class="hint" id="place-hint">{t('写几个字，再从下面选。也可以写拼音首字母，比如 wlhy。', 'Type a few characters or pinyin initials such as wlhy, then choose.')}</p>
      <div class="combo">
        <input
          id="place" type="text" role="combobox" ref={input} value={text} autoComplete="off" aria-autocomplete="list" aria-expanded={isListed} aria-controls="place-list"
          aria-activedescendant={isListed && active >= 0 ? `place-${active}` : undefined} aria-describedby="place-hint place-state"
          onInput={(event) => { onText(event.currentTarget.value); setOpen(true) }} onKeyDown={onKeyDown} onFocus={() => setOpen(true)} onBlur={() => setOpen(false)}
        />
        <ul id="place-list" role="listbox" aria-label={t('找到的地点', 'Places found')} hidden={!isListed}>
          {places.map((one, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the box above has the keys, as in every ARIA combobox
            <li
              key={one.placeId} id={`place-${index}`} role="option" aria-selected={index === active} class={index === active ? 'is-active' : undefined}
              onPointerDown={(event) => event.preventDefault()} onClick={() => choose(one)}
            >
              <strong>{one.name}</strong><span class="hint">{areaOf(one)}</span>
            </li>
          ))}
        </ul>
      </div>
      <p class="hint" role="status" id="place-state">
        {query !== '' && answered === query && (isDown
          ? t('现在查不了地名。没关系，您写的会照原样提交。', 'Places cannot be looked up now. What you wrote is sent as it is.')
          : places.length === 0 ? t('没有找到这个地名。没关系，您写的会照原样提交。', 'No such place found. What you wrote is sent as it is.')
            : isListed ? t(`找到 ${places.length} 个地点，请选一个。`, `${places.length} places found, choose one.`) : '')}
      </p>
    </div>
  )
}
