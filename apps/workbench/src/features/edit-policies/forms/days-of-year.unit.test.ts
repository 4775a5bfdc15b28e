import { describe, expect, it } from 'vitest'
import { daysOfYear, weekdayOf } from './days-of-year.ts'

describe('the year as a picture', () => {
  const months = daysOfYear(2026, [6, 7], [{ name: '国庆节', off: { from: '2026-10-01', to: '2026-10-07' }, makeUp: ['2026-09-20', '2026-10-10'] }, { name: '坏', off: { from: '不是日期', to: '2026-01-01' }, makeUp: [] }])
  const kindOn = (on: string) => months.flat().find((day) => day.on === on)

  it('knows weekends, days off and make-up workdays', () => {
    expect(months.map((days) => days.length)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08', '2026-10-10', '2026-10-11', '2026-09-20'].map((on) => kindOn(on)!.kind)).toEqual(['work', 'off', 'off', 'work', 'makeUp', 'weekend', 'makeUp'])
    expect(kindOn('2026-10-10')!.name).toBe('国庆节')
    expect(daysOfYear(2028, [7], [])[1]).toHaveLength(29)
  })

  it('weekdays begin with Monday', () => {
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7])
  })
})
