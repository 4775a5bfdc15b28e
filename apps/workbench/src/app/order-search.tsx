import { either, formatBrief, isComposing, useKeys, useT } from '@suban/ui'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { StatusTag } from '../lib/order/tags.tsx'
import { client } from '../lib/client.ts'
import { problemOf } from '../lib/query.ts'
import { useDebounced } from '../lib/use-debounced.ts'

/** Shortest text that is looked up. */
const least = 4

/** Finds an order by its number, its receipt or a phone; `/` goes there. */
export const OrderSearch = () => {
  const t = useT()
  const navigate = useNavigate()
  const list = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const asked = useDebounced(text.trim(), 250)
  const { data: items = [], error, isFetching } = useQuery({
    queryKey: ['order-search', asked], enabled: isOpen && asked.length >= least,
    queryFn: async ({ signal }) => (await client.read('/api/work-orders', { query: { q: asked }, signal })).items,
  })
  useKeys([{ id: 'search.focus', keys: '/', label: { zh: '查找工单', en: 'Find an order' }, run: () => { input.current?.focus() } }])
  const wantsFirst = useRef(false)
  const isFresh = asked === text.trim() && !isFetching
  useEffect(() => { setAt(0) }, [asked])

  const open = (id: string | undefined) => {
    wantsFirst.current = false
    if (id === undefined) return
    setOpen(false)
    setText('')
    void navigate({ to: '/orders/$id', params: { id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'ArrowDown') { event.preventDefault(); setAt(Math.min(items.length - 1, at + 1)) }
    if (event.key === 'ArrowUp') { event.preventDefault(); setAt(Math.max(0, at - 1)) }
    if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); if (isFresh) open(items[at]?.id); else wantsFirst.current = true }
    if (event.key === 'Escape') {
      event.preventDefault()
      setOpen(false)
      // The second press leaves the field, so that the single keys wake up again.
      if (text === '') document.getElementById('work')?.focus()
      else setText('')
    }
  }
  useEffect(() => { if (wantsFirst.current && isFresh && isOpen) open(items[0]?.id) })
  const isShown = isOpen && text.trim() !== ''
  const isTooShort = text.trim().length < least
  const note = isTooShort ? t(`再输入 ${least - text.trim().length} 位`, `${least - text.trim().length} more characters`)
    : error ? either(`${problemOf(error).detail}${problemOf(error).next}`, `${problemOf(error).detailEn} ${problemOf(error).nextEn}`)
      : items.length > 0 ? null : isFresh ? t('没有找到。请核对编号，电话须填完整。', 'Nothing found. Check the number; phones must be complete.') : t('正在查找…', 'Searching…')
  return (
    <div className="search">
      <input ref={input} className="sb-input" type="search" role="combobox" aria-expanded={isShown && note === null} aria-controls={list} aria-autocomplete="list" aria-activedescendant={isShown && note === null && items[at] ? `${list}-${at}` : undefined}
        aria-label={t('查找工单', 'Find an order')} placeholder={t('工单编号、回执编号、电话', 'Order no, receipt no, phone')} value={text} autoComplete="off"
        onChange={(event) => { wantsFirst.current = false; setText(event.target.value); setOpen(true) }} onFocus={() => { setOpen(true) }} onBlur={() => { setOpen(false) }} onKeyDown={onKeyDown} />
      <kbd className="sb-key search-key" aria-hidden="true">/</kbd>
      <div className="sb-hidden" role="status">{isShown ? note ?? t(`找到 ${items.length} 张工单`, `${items.length} orders found`) : ''}</div>
      {isShown && note !== null ? <p className="search-list search-note sb-muted">{note}</p> : null}
      {isShown && note === null ? (
        <ul id={list} className="search-list" role="listbox" aria-label={t('找到的工单', 'Orders found')}>
          {items.map((item, index) => (
            // Keys are handled by the input, which keeps the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li key={item.id} id={`${list}-${index}`} role="option" aria-selected={index === at} tabIndex={-1} onMouseDown={(event) => { event.preventDefault() }} onClick={() => { open(item.id) }}>
              <span className="sb-number">{item.orderNo}</span><StatusTag status={item.status} name={either(item.statusName, item.statusNameEn)} />
              <span className="search-title">{item.title}</span>
              <span className="sb-muted sb-number">{item.unit ? `${item.unit} · ` : ''}{formatBrief(item.registeredAt)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
