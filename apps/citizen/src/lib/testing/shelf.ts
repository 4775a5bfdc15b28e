import type { Shelf } from '../kept.ts'

/** A `localStorage` in memory; `isFull` makes every write fail, as a full or forbidden storage does. */
export const memoryShelf = ({ isFull = false } = {}): Shelf & { readonly items: Map<string, string> } => {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      items.set(key, value)
    },
    removeItem: (key) => { items.delete(key) },
  }
}
