import { deviceStorage } from './storage.ts'

export type Theme = 'light' | 'dark'

const key = 'suban.theme'
const listeners = new Set<() => void>()

const initial = (): Theme => {
  const stored = deviceStorage.get(key)
  if (stored === 'light' || stored === 'dark') return stored
  return typeof matchMedia !== 'undefined' && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
let current: Theme = initial()

const tellDocument = () => {
  if (typeof document !== 'undefined') document.documentElement.dataset.theme = current
}
tellDocument()

export const theme = (): Theme => current

export const setTheme = (next: Theme): void => {
  current = next
  deviceStorage.set(key, next)
  tellDocument()
  for (const listener of listeners) listener()
}

export const onTheme = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The value of a token under the theme of now, e.g. `token('accent')`. */
export const token = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--sb-${name}`).trim()
