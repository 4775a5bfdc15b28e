import { useSyncExternalStore } from 'react'
import { language, onLanguage, t, type Language } from './i18n.ts'
import { onTheme, theme, type Theme } from './theme.ts'

/** The language of now; the component renders again when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(onLanguage, language)

/** `t` for components: whoever uses it renders again when the language changes. */
export const useT = (): typeof t => {
  useLanguage()
  return t
}

export const useTheme = (): Theme => useSyncExternalStore(onTheme, theme)
