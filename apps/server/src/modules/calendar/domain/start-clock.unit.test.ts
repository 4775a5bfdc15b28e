import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, demoCalendar, demoDeadlines, told } from '../demo-city.fixture.ts'
import { CLOCK_IDS } from './clock-kinds.ts'
import type { ClockId } from './clock-kinds.ts'
import { CLOCK_REASON_CODES } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'
import { ClockRules } from '../clock-rules.ts'
import { explainClock } from './explain-clock.ts'
import { lampOf, timeLeft } from './lamp.ts'
import { startClock, startClockWith } from './start-clock.ts'

const start = (clockId: ClockId, deadlineClass: string | null, from: string, policy = demoDeadlines): ClockTimes => {
  const times = startClock(clockId, deadlineClass, at(from), policy, demoCalendar)
  if ('refused' in times) throw new Error(JSON.stringify(times))
  return times
}
const lampAt = (times: ClockTimes, now: string, stoppedAt?: string) =>
  lampOf(times, at(now), stoppedAt === undefined ? undefined : at(stoppedAt))

describe('时钟起算', () => {
  it('燃气泄漏除夕夜：2 小时自然时，不理会放假', () => {
    const times = start('handling', '2h', '2026-02-16 23:30')
    expect([times.warnAt, times.dueAt, times.blackAt].map(told)).toEqual([
      '2026-02-17 01:00',
      '2026-02-17 01:30',
      '2026-02-17 03:30',
    ])
    expect(times).toMatchObject({ mode: 'natural', policyVersion: '2026.2', calendarVersion: '2026.1' })
  })

  it('先行联系 1 个工作日：黄灯按工作分钟算', () => {
    const times = start('firstContact', '7d', '2026-11-20 17:00')
    expect(times.mode).toBe('working')
    // 420 service minutes, yellow with 126 left
    expect([times.warnAt, times.dueAt, times.blackAt].map(told)).toEqual([
      '2026-11-23 14:54',
      '2026-11-23 17:00',
      '2026-11-24 17:00',
    ])
  })

  it('总钟没有到期，永远绿灯，也没有剩余时间', () => {
    const times = start('total', '7d', '2026-11-20 17:00')
    expect(times).toMatchObject({ warnAt: null, dueAt: null, redAt: null, blackAt: null })
    expect(lampAt(times, '2027-11-20 17:00')).toBe('green')
    expect(timeLeft(times, at('2026-12-01 09:00'), demoCalendar)).toBeNull()
    const { because, days } = explainClock(times, demoDeadlines, demoCalendar)
    expect([because.at(-1)?.code, days]).toEqual(['CLOCK_NO_DUE', []])
  })

  it('未定类的新件按通用时限；没有的类别拒绝', () => {
    expect(told(start('intake', null, '2026-11-22 20:00').dueAt)).toBe('2026-11-22 22:00')
    for (const unknown of ['30d', 'toString', '*']) {
      expect(startClock('handling', unknown, at('2026-11-22 20:00'), demoDeadlines, demoCalendar)).toMatchObject({
        refused: 'DEADLINE_CLASS_UNKNOWN',
        params: { deadlineClass: unknown },
      })
    }
    // Handling differs from class to class: without one there is no limit to guess.
    expect(startClock('handling', null, at('2026-11-22 20:00'), demoDeadlines, demoCalendar)).toMatchObject({
      refused: 'DEADLINE_CLASS_UNKNOWN',
      params: { deadlineClass: '', clockId: 'handling' },
    })
  })

  it('日历到头：工作时钟拒绝，急件照走', () => {
    const newYearsEve = at('2027-12-31 16:00')
    expect(startClock('callBack', '7d', newYearsEve, demoDeadlines, demoCalendar)).toMatchObject({
      refused: 'CALENDAR_NOT_COVERED',
    })
    expect(startClock('handling', '24h', newYearsEve, demoDeadlines, demoCalendar)).not.toHaveProperty('refused')
  })

  it('延期等另给的时限同样起算', () => {
    const limit = {
      duration: { amount: 5, unit: 'workingDay' },
      rule: { startOn: 'nextDay', dueBy: 'endOfService' },
      basis: '延期批准',
      confidence: 'high',
    } as const
    const origin = { clockId: 'handling', deadlineClass: '7d', startAt: at('2026-09-30 15:00') } as const
    const times = startClockWith(limit, origin, demoDeadlines, demoCalendar)
    expect('refused' in times ? times : told(times.dueAt)).toBe('2026-10-13 17:30')
  })

  it('提前量不早于起算，次序恒为 起 ≤ 黄 ≤ 到期 ≤ 红 ≤ 黑（4000 例）', () => {
    const aClock = fc.constantFrom(...CLOCK_IDS)
    const aClass = fc.constantFrom(...Object.keys(demoDeadlines.classes))
    const aPolicy = fc.record({
      mode: fc.constantFrom('preWarn' as const, 'postOverdue' as const),
      yellowRatio: fc.double({ min: 0, max: 1, noNaN: true }),
      blackRatio: fc.constantFrom(0.5, 1, 2),
    })
    const aStart = fc.integer({ min: at('2024-01-01 00:00'), max: at('2026-12-31 23:59') })
    fc.assert(
      fc.property(aClock, aClass, aStart, aPolicy, (id, name, startAt, lamps) => {
        const policy: DeadlinePolicy = { ...demoDeadlines, lamps: { ...lamps, redRatio: lamps.blackRatio / 2 } }
        const times = startClock(id, name, startAt, policy, demoCalendar)
        if ('refused' in times) throw new Error(JSON.stringify(times))
        const { startedAt, warnAt, dueAt, redAt, blackAt } = times
        if (warnAt === null || dueAt === null || redAt === null || blackAt === null) return
        const instants = [startedAt, warnAt, dueAt, redAt, blackAt]
        expect(instants).toEqual(instants.toSorted((a, b) => a - b))
      }),
      { numRuns: 4_000 },
    )
  })
})

describe('灯', () => {
  const times = start('handling', '24h', '2026-10-01 10:00')

  it('绿、黄、红、黑依次亮；到期那一刻仍在时限内', () => {
    expect(lampAt(times, '2026-10-01 10:00')).toBe('green')
    expect(lampAt(times, '2026-10-02 02:47')).toBe('green')
    expect(lampAt(times, '2026-10-02 02:48')).toBe('yellow')
    expect(lampAt(times, '2026-10-02 10:00')).toBe('yellow')
    expect(lampAt(times, '2026-10-02 10:01')).toBe('red')
    expect(lampAt(times, '2026-10-03 09:59')).toBe('red')
    expect(lampAt(times, '2026-10-03 10:00')).toBe('black')
  })

  it('停钟后定格：按时完成为绿，超时按超时程度', () => {
    expect(lampAt(times, '2027-01-01 00:00', '2026-10-02 09:59')).toBe('green')
    expect(lampAt(times, '2027-01-01 00:00', '2026-10-02 10:01')).toBe('red')
    expect(lampAt(times, '2027-01-01 00:00', '2026-10-05 10:00')).toBe('black')
  })

  it('超时后亮灯的城市：到期前一直是绿，超时先黄后红再黑', () => {
    const lamps = { mode: 'postOverdue', yellowRatio: 0.3, redRatio: 0.5, blackRatio: 1 } as const
    const late = start('handling', '24h', '2026-10-01 10:00', { ...demoDeadlines, lamps })
    expect(lampAt(late, '2026-10-02 09:59')).toBe('green')
    expect(lampAt(late, '2026-10-02 10:01')).toBe('yellow')
    expect(lampAt(late, '2026-10-02 22:01')).toBe('red')
    expect(lampAt(late, '2026-10-03 10:00')).toBe('black')
    expect(lampAt(late, '2027-01-01 00:00', '2026-10-02 11:00')).toBe('yellow')
  })
})

describe('剩余时间', () => {
  it('工作时钟：还剩 1 个工作日 5 小时 30 分', () => {
    const times = start('callBack', '7d', '2026-09-30 15:00')
    expect(timeLeft(times, at('2026-10-09 10:30'), demoCalendar)).toEqual({
      minutes: 750,
      mode: 'working',
      overdue: false,
      workingDays: 1,
      hours: 5,
      minutesRest: 30,
    })
  })

  it('长假里工作时钟不走，自然时钟照走', () => {
    const working = start('callBack', '7d', '2026-09-30 15:00')
    const now = at('2026-10-02 03:00')
    expect(timeLeft(working, now, demoCalendar)).toMatchObject({ workingDays: 3, hours: 0, minutesRest: 0 })
    const natural = start('handling', '7d', '2026-09-30 15:00')
    expect(timeLeft(natural, now, demoCalendar)).toMatchObject({ mode: 'natural', naturalDays: 5, hours: 12 })
  })

  it('超时说超了多少', () => {
    const times = start('handling', '2h', '2026-11-22 08:00')
    expect(timeLeft(times, at('2026-11-22 11:25'), demoCalendar)).toEqual({
      minutes: 85,
      mode: 'natural',
      overdue: true,
      naturalDays: 0,
      hours: 1,
      minutesRest: 25,
    })
  })

  it('日历之外改说自然时间，并标明', () => {
    const times = start('callBack', '7d', '2027-12-01 15:00')
    expect(timeLeft(times, at('2028-06-01 09:00'), demoCalendar)).toMatchObject({ mode: 'natural', overdue: true })
  })
})

describe('为何此时到期', () => {
  const explain = (times: ClockTimes) => explainClock(times, demoDeadlines, demoCalendar).because

  it('承诺在前、今日另算不同：承诺不变，并说明', () => {
    const times = start('callBack', '15d', '2026-09-30 15:00')
    const promised = { ...times, dueAt: times.dueAt! + 60_000 }
    expect(explain(times).map(({ code }) => code)).not.toContain('CLOCK_COUNTED_OTHERWISE')
    expect(explain(promised).at(-1)).toEqual({ code: 'CLOCK_COUNTED_OTHERWISE', params: { at: '2026-10-10 17:30' } })
  })

  it('按起算时的版本解释：改版后旧钟的理由不变；没有的版本明说', () => {
    const times = start('handling', '24h', '2026-10-01 10:00')
    const stricter = { ...demoDeadlines, version: '2027.1', clocks: { ...demoDeadlines.clocks, handling: { ...demoDeadlines.clocks.handling, byClass: { '*': demoDeadlines.clocks.handling.byClass['2h']! } } } }
    const rules = new ClockRules([stricter, demoDeadlines], [demoCalendar])
    expect(rules.explain(times)).toEqual(explainClock(times, demoDeadlines, demoCalendar))
    expect(rules.explain({ ...times, policyVersion: '2019.1' }).because).toEqual([{ code: 'CLOCK_VERSION_UNKNOWN', params: { policyVersion: '2019.1', calendarVersion: '2026.1' } }])
  })

  it('回访跨国庆：逐日说清', () => {
    const reasons = explain(start('callBack', '15d', '2026-09-30 15:00'))
    expect(reasons.map(({ code }) => code)).toEqual([
      'CLOCK_STARTED',
      'CLOCK_CLASS',
      'CLOCK_LIMIT_WORKING_DAY',
      'CLOCK_BASIS_UNCONFIRMED',
      'CLOCK_WORKING_TIME',
      'CLOCK_START_NEXT_DAY',
      'CLOCK_DAY_START_NOT_COUNTED',
      ...Array.from({ length: 7 }, () => 'CLOCK_DAY_SKIPPED_HOLIDAY'),
      'CLOCK_DAY_COUNTED',
      'CLOCK_DAY_COUNTED',
      'CLOCK_DAY_MAKE_UP',
      'CLOCK_DUE_END_OF_SERVICE',
      'CLOCK_WARN',
      'CLOCK_BLACK',
    ])
    expect(reasons.find(({ code }) => code === 'CLOCK_DAY_MAKE_UP')).toEqual({
      code: 'CLOCK_DAY_MAKE_UP',
      params: { on: '2026-10-10', name: '国庆节', countedHours: 7, countedMinutes: 0, leftHours: 0, leftMinutes: 0 },
      source: { policy: 'calendar/demo-city', version: '2026.1', entry: '2026-10-10' },
    })
    expect(reasons.find(({ code }) => code === 'CLOCK_CLASS')?.source?.entry).toBe('clocks.callBack.byClass.*')
  })

  it('靠预排的年份，明说可能变动；下班后签收，当日不计', () => {
    const codes = explain(start('firstContact', '7d', '2027-05-07 20:00')).map(({ code }) => code)
    expect(codes).toContain('CLOCK_CALENDAR_PROVISIONAL')
    expect(codes).toContain('CLOCK_DAY_AFTER_SERVICE')
    expect(codes.filter((code) => code === 'CLOCK_DAY_SKIPPED_WEEKEND')).toHaveLength(2)
  })

  it('所有时钟、所有类别的原因都在登记的代码之内', () => {
    for (const id of CLOCK_IDS) {
      for (const name of [...Object.keys(demoDeadlines.classes), null]) {
        if (name === null && !('*' in demoDeadlines.clocks[id]!.byClass)) continue
        for (const { code } of explain(start(id, name, '2027-04-30 19:00'))) {
          expect(CLOCK_REASON_CODES).toContain(code)
        }
      }
    }
  })
})
