import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { createKeyboard, type Shortcut } from './keyboard.ts'

/** The keyboard of the page. */
export const keyboard = createKeyboard()

/** Something lies over the page and has the keys for itself: a dialog, or for Escape a panel that it closes. */
const isCovered = (key: string): boolean =>
  document.querySelector(key === 'Escape' ? 'dialog:modal, [aria-modal="true"], [popover]:popover-open' : 'dialog:modal, [aria-modal="true"]') !== null

/**
 * Listens to the page's keys until the answer is called. Combinations with Ctrl come before the field that has the focus (a type-ahead
 * would take Ctrl+Enter for a choice); single keys after it. All sleep while a dialog covers the page.
 */
export const startKeyboard = (): (() => void) => {
  const isCombination = (event: KeyboardEvent) => event.ctrlKey || event.metaKey
  const before = (event: KeyboardEvent) => { if (isCombination(event) && !isCovered(event.key) && keyboard.handle(event)) event.stopPropagation() }
  const after = (event: KeyboardEvent) => { if (!isCombination(event) && !isCovered(event.key)) keyboard.handle(event) }
  document.addEventListener('keydown', before, true)
  document.addEventListener('keydown', after)
  return () => {
    document.removeEventListener('keydown', before, true)
    document.removeEventListener('keydown', after)
  }
}

/** Makes these shortcuts live while the component stands; they may close over fresh state each time. */
export const useKeys = (shortcuts: readonly Shortcut[]): void => {
  const latest = useRef(shortcuts)
  // Before the page is painted: a key pressed on what is seen finds what was seen.
  useLayoutEffect(() => { latest.current = shortcuts })
  useEffect(() => keyboard.register(() => latest.current), [])
}

let version = 0
keyboard.onChange(() => { version += 1 })

/** The keys now in force for a shortcut, for showing them beside its button. */
export const useKeysOf = (shortcut: Pick<Shortcut, 'id' | 'keys'>): string => {
  useSyncExternalStore(keyboard.onChange, () => version)
  return keyboard.keysOf(shortcut)
}
