import { describe, expect, it } from 'vitest'
import { at, demoCalendar, told } from '../demo-city.fixture.ts'
import { addDuration } from './add-duration.ts'
import type { Duration, DurationRule } from './duration.ts'
import { elapsedMinutes } from './elapsed.ts'
import { dayKind, serviceWindows } from './work-calendar.ts'

const exact: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }
const byLaw: DurationRule = { startOn: 'nextDay', dueBy: 'endOfService' }

const add = (start: string, amount: number, unit: Duration['unit'], rule: DurationRule = exact) => {
  const answer = addDuration(at(start), { amount, unit }, demoCalendar, rule)
  if ('refused' in answer) throw new Error(JSON.stringify(answer))
  return answer
}
const due = (...args: Parameters<typeof add>): string => told(add(...args).dueAt)

describe('工作日历', () => {
  it('国庆长假是放假，补班周六是调休上班，都带节日名', () => {
    expect(dayKind(demoCalendar, '2026-10-03')).toEqual({ kind: 'holiday', name: '国庆节' })
    expect(dayKind(demoCalendar, '2026-10-10')).toEqual({ kind: 'makeUp', name: '国庆节' })
    expect(dayKind(demoCalendar, '2026-10-11')).toEqual({ kind: 'weekend' })
    expect(dayKind(demoCalendar, '2026-10-12')).toEqual({ kind: 'work' })
  })

  it('补班日照常服务，放假日没有服务时间', () => {
    expect(serviceWindows(demoCalendar, '2026-02-28')).toEqual(demoCalendar.serviceHours)
    expect(serviceWindows(demoCalendar, '2026-02-16')).toEqual([])
  })

  it('日历之外的日子不猜', () => {
    expect(dayKind(demoCalendar, '2028-01-03')).toMatchObject({
      refused: 'CALENDAR_NOT_COVERED',
      params: { on: '2028-01-03', to: '2027-12-31' },
    })
    expect(serviceWindows(demoCalendar, '2023-12-31')).toMatchObject({ refused: 'CALENDAR_NOT_COVERED' })
  })
})

describe('工作时间', () => {
  it('国庆前一日 15:00 起 3 个工作日，跨长假，周六补班照计，逐日说明', () => {
    const { dueAt, because } = add('2026-09-30 15:00', 3, 'workingDay')
    expect(told(dueAt)).toBe('2026-10-10 15:00')
    expect(because).toHaveLength(11)
    expect(because.filter((line) => line.countedMinutes > 0)).toEqual([
      { on: '2026-09-30', kind: 'work', countedMinutes: 150, leftMinutes: 1110 },
      { on: '2026-10-08', kind: 'work', countedMinutes: 420, leftMinutes: 690 },
      { on: '2026-10-09', kind: 'work', countedMinutes: 420, leftMinutes: 270 },
      { on: '2026-10-10', kind: 'makeUp', name: '国庆节', countedMinutes: 270, leftMinutes: 0 },
    ])
    const holiday = { kind: 'holiday', name: '国庆节', countedMinutes: 0, leftMinutes: 1110 }
    expect(because[1]).toEqual({ on: '2026-10-01', ...holiday })
  })

  it('当日不计、第 3 个工作日服务结束到期', () => {
    expect(due('2026-09-30 15:00', 3, 'workingDay', byLaw)).toBe('2026-10-10 17:30')
    expect(due('2026-09-30 00:00', 3, 'workingDay', byLaw)).toBe('2026-10-10 17:30')
    expect(due('2026-10-03 12:00', 1, 'workingDay', byLaw)).toBe('2026-10-08 17:30')
  })

  it('当日即计：服务结束前起算则当日是第 1 日，之后起算则顺延', () => {
    const rule: DurationRule = { startOn: 'immediately', dueBy: 'endOfService' }
    expect(due('2026-11-23 17:29', 1, 'workingDay', rule)).toBe('2026-11-23 17:30')
    expect(due('2026-11-23 17:30', 1, 'workingDay', rule)).toBe('2026-11-24 17:30')
    expect(due('2026-11-23 08:00', 2, 'workingDay', { ...rule, dueBy: 'endOfDay' })).toBe('2026-11-24 24:00')
  })

  it('午休不计，恰在午休前用完则午休前到期', () => {
    expect(due('2026-11-23 11:00', 1, 'workingHour')).toBe('2026-11-23 12:00')
    expect(due('2026-11-23 11:00', 61, 'workingMinute')).toBe('2026-11-23 13:31')
    expect(due('2026-11-23 12:10', 1, 'workingMinute')).toBe('2026-11-23 13:31')
  })

  it('工作小时可补足到当日服务结束', () => {
    const rule: DurationRule = { startOn: 'immediately', dueBy: 'endOfService' }
    expect(due('2026-11-23 16:00', 1, 'workingHour', rule)).toBe('2026-11-23 17:30')
    expect(due('2026-11-23 16:00', 2, 'workingHour', { ...rule, dueBy: 'endOfDay' })).toBe('2026-11-24 24:00')
  })

  it('2024 年除夕是工作日，春节后周日补班', () => {
    expect(due('2024-02-08 17:00', 2, 'workingDay', byLaw)).toBe('2024-02-18 17:30')
  })

  it('超出日历则拒绝，并说明到哪天为止', () => {
    const answer = addDuration(at('2027-12-30 10:00'), { amount: 5, unit: 'workingDay' }, demoCalendar, exact)
    expect(answer).toMatchObject({ refused: 'CALENDAR_NOT_COVERED', params: { on: '2028-01-01', to: '2027-12-31' } })
    expect(addDuration(at('2023-12-30 10:00'), { amount: 1, unit: 'workingHour' }, demoCalendar, exact)).toMatchObject({
      refused: 'CALENDAR_NOT_COVERED',
    })
  })

  it('日历最后一刻也不越界', () => {
    const last = at('2027-12-31 24:00')
    for (const startOn of ['immediately', 'nextDay'] as const) {
      for (const dueBy of ['sameTime', 'endOfService', 'endOfDay'] as const) {
        for (const unit of ['workingHour', 'workingDay'] as const) {
          const answer = addDuration(last, { amount: 1, unit }, demoCalendar, { startOn, dueBy })
          expect(answer).toMatchObject({ refused: 'CALENDAR_NOT_COVERED' })
        }
      }
    }
  })

  it('负数时长是程序错误', () => {
    expect(() => add('2026-11-23 09:00', -1, 'workingHour')).toThrow(RangeError)
    expect(() => add('2026-11-23 09:00', Number.NaN, 'hour')).toThrow(RangeError)
  })
})

describe('自然时间', () => {
  it('24 小时不避长假', () => {
    expect(due('2026-10-01 09:00', 24, 'hour')).toBe('2026-10-02 09:00')
  })

  it('说明逐日可加总，最多 16 行', () => {
    const week = add('2026-11-20 09:00', 7, 'day').because
    expect(week.map((line) => line.countedMinutes)).toEqual([900, 1440, 1440, 1440, 1440, 1440, 1440, 540])
    expect(week.at(-1)?.leftMinutes).toBe(0)
    const year = add('2026-01-05 09:00', 200, 'day').because
    expect(year).toHaveLength(16)
    expect(year[0]).toMatchObject({ on: '2026-01-05', countedMinutes: 900 })
    expect(year.at(-1)).toMatchObject({ on: '2026-07-24', countedMinutes: 540, leftMinutes: 0 })
  })

  it('按整日到期：当日不计，末日 24 时', () => {
    expect(due('2026-11-20 09:00', 7, 'day', { startOn: 'nextDay', dueBy: 'endOfDay' })).toBe('2026-11-27 24:00')
    expect(due('2026-11-20 09:00', 1, 'day', { startOn: 'immediately', dueBy: 'endOfDay' })).toBe('2026-11-20 24:00')
  })

  it('末日遇长假，顺延至节后首个工作日服务结束（民法典第 203 条）', () => {
    expect(due('2026-09-28 10:00', 7, 'day', byLaw)).toBe('2026-10-08 17:30')
    expect(due('2026-11-23 18:00', 1, 'day', { startOn: 'immediately', dueBy: 'endOfService' })).toBe('2026-11-24 17:30')
  })

  it('不依赖日历：日历用尽仍可派急件', () => {
    const { dueAt, because } = add('2027-12-31 23:00', 2, 'hour')
    expect(told(dueAt)).toBe('2028-01-01 01:00')
    expect(because.map((line) => line.kind)).toEqual(['work', 'uncovered'])
  })
})

describe('已用时间', () => {
  it('自然与工作两种量法', () => {
    const span = [at('2026-09-30 15:00'), at('2026-10-10 15:00')] as const
    expect(elapsedMinutes(...span, 'natural', demoCalendar)).toBe(14_400)
    expect(elapsedMinutes(...span, 'working', demoCalendar)).toBe(1_260)
    expect(elapsedMinutes(span[1], span[0], 'working', demoCalendar)).toBe(-1_260)
    expect(elapsedMinutes(at('2026-12-31 09:00'), at('2028-02-01 09:00'), 'working', demoCalendar)).toMatchObject({
      refused: 'CALENDAR_NOT_COVERED',
      params: { on: '2028-02-01' },
    })
  })
})
