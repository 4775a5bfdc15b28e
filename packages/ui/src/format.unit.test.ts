import { afterEach, describe, expect, it } from 'vitest'
import { formatAgo, formatBrief, formatBytes, formatDay, formatDistance, formatDuration, formatInstant, formatOdds } from './format.ts'
import { setLanguage } from './i18n.ts'

afterEach(() => { setLanguage('zh') })

const now = new Date('2026-11-22T14:05:00+08:00').getTime()

describe('format', () => {
  it('writes an instant in the time of the city, wherever the desk stands', () => {
    expect(formatInstant('2026-11-22T06:05:00Z')).toBe('2026年11月22日 周日 14:05')
    expect(formatInstant('2026-12-31T16:00:00Z')).toBe('2027年1月1日 周五 00:00')
    setLanguage('en')
    expect(formatInstant('2026-11-22T06:05:00Z')).toBe('Sun 22 Nov 2026 14:05')
  })

  it('writes a day', () => {
    expect(formatDay('2026-10-10')).toBe('2026年10月10日 周六')
  })

  it('is brief in rows', () => {
    expect(formatBrief('2026-11-22T09:00:00+08:00', now)).toBe('09:00')
    expect(formatBrief('2026-11-20T09:00:00+08:00', now)).toBe('11月20日 09:00')
    expect(formatBrief('2025-11-20T09:00:00+08:00', now)).toBe('2025年11月20日')
  })

  it('says how long ago', () => {
    expect(formatAgo(now - 20_000, now)).toBe('刚刚')
    expect(formatAgo(now - 12 * 60_000, now)).toBe('12 分钟前')
    expect(formatAgo(now - 3 * 3_600_000, now)).toBe('3 小时前')
    expect(formatAgo(now - 49 * 3_600_000, now)).toBe('2 天前')
  })

  it('says of working time that it is working time', () => {
    expect(formatDuration(200)).toBe('3 小时 20 分钟')
    expect(formatDuration(420, 'working')).toBe('工作时间 7 小时')
    expect(formatDuration(0)).toBe('0 分钟')
    setLanguage('en')
    expect(formatDuration(90, 'working')).toBe('1 h 30 min of working time')
  })

  it('never claims certainty', () => {
    expect(formatOdds(0.834)).toBe('83%')
    expect(formatOdds(0.9999)).toBe('99%+')
    expect(formatOdds(0.001)).toBe('<1%')
  })

  it('writes distances and sizes', () => {
    expect(formatDistance(320.4)).toBe('320 米')
    expect(formatDistance(1234)).toBe('1.2 公里')
    expect(formatBytes(2_500_000)).toBe('2.4 MB')
  })
})
