import { afterEach, describe, expect, it } from 'vitest'
import { either, language, onLanguage, say, setLanguage, t } from './i18n.ts'

afterEach(() => { setLanguage('zh') })

describe('i18n', () => {
  it('speaks Chinese first', () => {
    expect(language()).toBe('zh')
    expect(t('派单', 'Dispatch')).toBe('派单')
  })

  it('switches and tells whoever listens, once for each change', () => {
    let told = 0
    const end = onLanguage(() => { told += 1 })
    setLanguage('en')
    setLanguage('en')
    expect(told).toBe(1)
    expect(t('派单', 'Dispatch')).toBe('Dispatch')
    expect(say({ zh: '派单', en: 'Dispatch' })).toBe('Dispatch')
    end()
    setLanguage('zh')
    expect(told).toBe(1)
  })

  it('falls back to Chinese where the English is missing', () => {
    setLanguage('en')
    expect(either('待派单', '')).toBe('待派单')
    expect(either('待派单', 'Awaiting dispatch')).toBe('Awaiting dispatch')
  })
})
