import { isComposing, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import { useDebounced } from '../use-debounced.ts'

type SelectHandle = { focus: () => void }

export type RemoteSelectProps<Item> = {
  readonly id?: string | undefined
  readonly ref?: Ref<SelectHandle> | undefined
  readonly what: string
  readonly placeholder: string
  readonly value: Item | null
  readonly onChange: (item: Item | null) => void
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly Item[]>
  readonly keyOf: (item: Item) => string
  readonly labelOf: (item: Item) => string
  readonly optionOf: (item: Item) => ReactNode
  /** Also search before anything is typed. */
  readonly searchesEmpty?: boolean
  readonly isDisabled?: boolean
}

const typingPause = 120

/**
 * A type-ahead over the server's search (which knows pinyin initials): type, Enter takes the first. Enter pressed before the answer is
 * there waits for it: what an earlier text found is never taken.
 */
export const RemoteSelect = <Item,>({ id, ref, what, placeholder, value, onChange, search, keyOf, labelOf, optionOf, searchesEmpty = false, isDisabled = false }: RemoteSelectProps<Item>) => {
  const t = useT()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const asked = useDebounced(text.trim(), typingPause)
  const { data: found, isFetching, isError, isPlaceholderData } = useQuery({
    queryKey: ['pick', what, asked],
    queryFn: ({ signal }) => search(asked, signal),
    enabled: isOpen && (searchesEmpty || asked !== ''),
    staleTime: 60_000,
    placeholderData: (before) => before,
  })
  const items = asked === '' && !searchesEmpty ? [] : found ?? []
  const isStale = asked !== text.trim() || isPlaceholderData || found === undefined
  const wantsFirst = useRef(false)
  const take = (item: Item | undefined) => {
    wantsFirst.current = false
    if (item === undefined) return
    onChange(item)
    setText('')
    setOpen(false)
  }
  useEffect(() => { if (wantsFirst.current && !isStale) take(items[0]) })
  const onInputKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || isComposing(event.nativeEvent) || !isOpen || text.trim() === '' || !isStale) return
    event.preventDefault()
    event.stopPropagation()
    wantsFirst.current = true
  }
  const message = isError ? t('查不到，请重试', 'Search failed, try again')
    : asked === '' ? t('输入名称或拼音首字母', 'Type a name or pinyin initials')
      : isFetching || asked !== text.trim() ? t('正在查找…', 'Searching…') : t('没有找到', 'Nothing found')
  return (
    <Select
      {...(id ? { id } : {})} {...(ref ? { ref: ref as never } : {})} className="remote-select" allowClear disabled={isDisabled} placeholder={placeholder}
      showSearch={{ filterOption: false, searchValue: text, onSearch: (next) => { wantsFirst.current = false; setText(next) }, autoClearSearchValue: true }} onInputKeyDown={onInputKeyDown}
      open={isOpen} onOpenChange={(next) => { setOpen(next); if (!next) setText('') }} popupMatchSelectWidth={false} notFoundContent={<span className="sb-muted">{message}</span>}
      value={value === null ? null : { value: keyOf(value), label: labelOf(value) }} labelInValue
      options={items.map((item) => ({ value: keyOf(item), label: optionOf(item), disabled: isStale }))}
      labelRender={() => (value === null ? null : labelOf(value))}
      onChange={(chosen: { value: string; label: ReactNode } | null | undefined) => {
        onChange(chosen ? items.find((item) => keyOf(item) === chosen.value) ?? value : null)
        setOpen(false)
      }}
    />
  )
}
