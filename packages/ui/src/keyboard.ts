import type { Words } from './i18n.ts'
import { deviceStorage, type Storage } from './storage.ts'

/** What one key does now. `keys` is the default; the person's own choice wins. */
export type Shortcut = {
  /** Stable name, also of the person's own choice: `dispatch.accept`. */
  readonly id: string
  /** `j`, `?`, `Enter`, `Ctrl+Enter`, `Ctrl+1`. A single character means the character that is typed, whatever the keyboard layout. */
  readonly keys: string
  readonly label: Words
  readonly run: () => void
  readonly isOff?: boolean
  /** Runs again and again while the key is held down, as moving through a list may. Whatever sends something never does. */
  readonly mayRepeat?: boolean
}

export type KeyLike = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
  readonly keyCode?: number
  readonly repeat?: boolean
  readonly target: unknown
  readonly defaultPrevented?: boolean
  preventDefault(): void
}

export type RemapRefusal = 'ALT_IS_TAKEN' | 'NOT_A_KEY' | { readonly takenBy: Words }

export type Keyboard = {
  /** Makes the shortcuts live until the answer is called. The newest registration of a key wins. */
  register(shortcuts: () => readonly Shortcut[]): () => void
  /** Every live shortcut with the keys in force. */
  all(): readonly (Shortcut & { readonly current: string })[]
  keysOf(shortcut: Pick<Shortcut, 'id' | 'keys'>): string
  /** Puts an action on other keys; null puts it back. */
  remap(id: string, keys: string | null): RemapRefusal | null
  handle(event: KeyLike): boolean
  onChange(listener: () => void): () => void
}

const storageKey = 'suban.keys'

/**
 * Whether the key belongs to an input method that is composing. The Enter or Escape that ends a composition comes without
 * `isComposing` in some browsers, but with key code 229.
 */
export const isComposing = (event: Pick<KeyLike, 'isComposing' | 'keyCode' | 'key'>): boolean => event.isComposing || event.keyCode === 229 || event.key === 'Process'

/**
 * The keys of an event in the notation of `Shortcut.keys`, or null for those that are never ours: Alt and Ctrl+Alt belong to the
 * system (and are AltGr on many layouts), and whatever happens during Chinese composition belongs to the input method.
 */
export const keysOfEvent = (event: KeyLike): string | null => {
  if (isComposing(event)) return null
  if (event.altKey || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Unidentified'].includes(event.key)) return null
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (event.ctrlKey || event.metaKey) return `Ctrl+${event.shiftKey && key.length === 1 ? 'Shift+' : ''}${key}`
  return event.shiftKey && event.key.length > 1 ? `Shift+${key}` : key
}

const typingTypes = new Set(['button', 'checkbox', 'radio', 'submit', 'reset', 'file', 'range', 'color', 'image'])

type ElementLike = { tagName?: string; type?: string; isContentEditable?: boolean; closest?: (selector: string) => unknown }

/** Whether keys written at this element are text. */
export const isTyping = (target: unknown): boolean => {
  const element = target as ElementLike | null
  if (!element?.tagName) return false
  if (element.isContentEditable) return true
  const tag = element.tagName.toUpperCase()
  if (tag === 'INPUT') return !typingTypes.has(element.type ?? 'text')
  return tag === 'TEXTAREA' || tag === 'SELECT' || Boolean(element.closest?.('[role="combobox"],[role="listbox"],[role="textbox"]'))
}

/** Whether the element itself answers to Enter and the space bar. */
const answersToEnter = (target: unknown): boolean =>
  Boolean((target as ElementLike | null)?.closest?.('button,a[href],summary,[role="button"],[role="tab"],[role="radio"],[role="menuitem"],[role="option"],input,select'))

export const createKeyboard = (storage: Storage = deviceStorage): Keyboard => {
  const sources: (() => readonly Shortcut[])[] = []
  const listeners = new Set<() => void>()
  const own: Record<string, string> = readOwn(storage)
  const changed = () => { for (const listener of listeners) listener() }
  const keysOf: Keyboard['keysOf'] = ({ id, keys }) => own[id] ?? keys
  const all: Keyboard['all'] = () => {
    const seen = new Map<string, Shortcut & { current: string }>()
    for (const source of sources.toReversed()) {
      for (const shortcut of source()) if (!seen.has(shortcut.id)) seen.set(shortcut.id, { ...shortcut, current: keysOf(shortcut) })
    }
    return [...seen.values()]
  }

  return {
    keysOf,
    all,
    register(shortcuts) {
      sources.push(shortcuts)
      changed()
      return () => {
        sources.splice(sources.indexOf(shortcuts), 1)
        changed()
      }
    },
    remap(id, keys) {
      if (keys !== null) {
        if (/(^|\+)Alt(\+|$)/.test(keys)) return 'ALT_IS_TAKEN'
        if (keys === '' || /\+$/.test(keys) && keys !== '+' && keys !== 'Ctrl++') return 'NOT_A_KEY'
        const taken = all().find((shortcut) => shortcut.id !== id && shortcut.current === keys)
        if (taken) return { takenBy: taken.label }
        own[id] = keys
      } else {
        delete own[id]
      }
      storage.set(storageKey, JSON.stringify(own))
      changed()
      return null
    },
    handle(event) {
      if (event.defaultPrevented) return false
      const keys = keysOfEvent(event)
      if (keys === null) return false
      const isSingle = !keys.startsWith('Ctrl+')
      if (isSingle && isTyping(event.target)) return false
      if ((keys === 'Enter' || keys === ' ') && answersToEnter(event.target)) return false
      const shortcut = all().find((candidate) => candidate.current === keys && !candidate.isOff)
      if (!shortcut) return false
      event.preventDefault()
      if (event.repeat !== true || shortcut.mayRepeat === true) shortcut.run()
      return true
    },
    onChange(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
  }
}

const readOwn = (storage: Storage): Record<string, string> => {
  try {
    const stored = JSON.parse(storage.get(storageKey) ?? '{}') as unknown
    if (typeof stored !== 'object' || stored === null) return {}
    return Object.fromEntries(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
  } catch {
    return {}
  }
}

/** Keys as they are shown: `j` → `J`, `ArrowDown` → `↓`. */
export const keyCaps = (keys: string): readonly string[] =>
  (keys === 'Ctrl++' ? ['Ctrl', '+'] : keys === '+' ? ['+'] : keys.split('+')).map((cap) =>
    ({ ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', ' ': 'Space' })[cap] ?? (cap.length === 1 ? cap.toUpperCase() : cap))
