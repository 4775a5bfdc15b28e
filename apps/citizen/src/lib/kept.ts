/** The part of `localStorage` that is needed; tests hand in their own. */
export type Shelf = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

/** A value that this device keeps. */
export type Kept<Value> = {
  get(): Value
  set(next: Value): void
  update(change: (now: Value) => Value): void
  /** Calls `listener` on every change, also one made in another tab; the answer ends that. */
  subscribe(listener: () => void): () => void
}

const deviceShelf = (): Shelf | null => {
  try { return globalThis.localStorage ?? null } catch { return null }
}

const parse = (text: string | null): unknown => {
  try { return text === null ? null : JSON.parse(text) } catch { return null }
}

/**
 * A value kept under `key` as JSON. `read` turns what is found (null: nothing, or something broken) into a value and so decides what
 * a fresh device has. Where the device keeps nothing (private window, full storage) the value lives until the page closes.
 */
export const createKept = <Value>(key: string, read: (stored: unknown) => Value, shelf: Shelf | null = deviceShelf()): Kept<Value> => {
  const listeners = new Set<() => void>()
  const load = () => {
    try { return read(parse(shelf?.getItem(key) ?? null)) } catch { return read(null) }
  }
  let current = load()
  const tell = () => { for (const listener of listeners) listener() }

  if (typeof addEventListener === 'function') {
    addEventListener('storage', (event: StorageEvent) => {
      if (event.key !== key) return
      current = load()
      tell()
    })
  }

  const set = (next: Value) => {
    current = next
    try {
      if (next === null) shelf?.removeItem(key)
      else shelf?.setItem(key, JSON.stringify(next))
    } catch { /* The device keeps nothing: the value in memory serves this visit. */ }
    tell()
  }

  return {
    get: () => current,
    set,
    update: (change) => set(change(current)),
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}
