import { useKeys } from '@suban/ui'
import { useEffect, useRef } from 'react'
import { hasWords } from '../order/kept-words.ts'
import { useWide } from '../use-wide.ts'
import type { Row } from './use-queue.ts'

/** From this width on, list and case stand side by side. */
export const sideBySide = 1000

/**
 * Which row of a queue is open. On wide windows one always is: when the open one leaves the queue, the row that took its place is next.
 * An order about which something is being written stays open although it left the queue. `J` and `K` move.
 */
export const useChosen = (rows: readonly Row[], chosen: string | undefined, choose: (id: string | undefined) => void, keepsAbsent = false) => {
  const isWide = useWide(sideBySide)
  const at = rows.findIndex((row) => row.id === chosen)
  const last = useRef(0)
  useEffect(() => {
    if (at >= 0) { last.current = at; return }
    if (!isWide || rows.length === 0 || (chosen !== undefined && (keepsAbsent || hasWords(chosen)))) return
    choose(rows[Math.min(last.current, rows.length - 1)]?.id)
  })
  const move = (step: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))]
    if (next) choose(next.id)
  }
  useKeys([
    { id: 'queue.next', keys: 'j', label: { zh: '下一条', en: 'Next' }, isOff: rows.length === 0, mayRepeat: true, run: () => { move(1) } },
    { id: 'queue.previous', keys: 'k', label: { zh: '上一条', en: 'Previous' }, isOff: rows.length === 0, mayRepeat: true, run: () => { move(-1) } },
  ])
  return { isWide, row: rows[at], next: rows[at + 1] }
}
