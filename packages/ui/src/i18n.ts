import { deviceStorage } from './storage.ts'

export type Language = 'zh' | 'en'
/** A word in both languages, as the contract's labels are. */
export type Words = { readonly zh: string; readonly en: string }

const key = 'suban.language'
const listeners = new Set<() => void>()
let current: Language = deviceStorage.get(key) === 'en' ? 'en' : 'zh'

const tellDocument = () => {
  if (typeof document !== 'undefined') document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en'
}
tellDocument()

export const language = (): Language => current

export const setLanguage = (next: Language): void => {
  if (next === current) return
  current = next
  deviceStorage.set(key, next)
  tellDocument()
  for (const listener of listeners) listener()
}

/** Calls `listener` on every change of language; the answer ends that. */
export const onLanguage = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}

/** The text in the language of now: `t('待派单', 'Awaiting dispatch')`. */
export const t = (zh: string, en: string): string => (current === 'zh' ? zh : en)

/** The same for a pair. */
export const say = (words: Words): string => words[current]

/** Several names in one line: `城管局、住建局` · `…, …`. */
export const listed = (names: readonly string[]): string => names.join(t('、', ', '))

/** A name and what it is: `电话：138…` · `Phone: 138…`. */
export const named = (name: string, what: string): string => `${name}${t('：', ': ')}${what}`

/** The text of a pair of fields `name` and `nameEn`, as answers of the server have them; English falls back to Chinese. */
export const either = (zh: string, en: string | undefined): string => (current === 'en' && en ? en : zh)
