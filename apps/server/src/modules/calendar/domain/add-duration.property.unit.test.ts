import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CITIES, countIn, dayMinutes, EVEN_CITIES, instant, MINUTES, naiveDue, SEASONAL_CITY, servingOf, walk } from '../oracle.fixture.ts'
import { addDuration } from './add-duration.ts'
import type { Duration, DurationRule } from './duration.ts'
import { elapsedMinutes } from './elapsed.ts'

const exact: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }
const aCity = fc.constantFrom(...CITIES)
const anEvenCity = fc.constantFrom(...EVEN_CITIES)
// Also often near the calendar's end, where mistakes live.
const aStart = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: MINUTES }) },
  { weight: 1, arbitrary: fc.integer({ min: MINUTES - 3 * 1440, max: MINUTES }) },
)
const aDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 0, max: 6_000 }), unit: fc.constant('workingMinute' as const) }),
  fc.record({ amount: fc.integer({ min: 0, max: 100 }), unit: fc.constant('workingHour' as const) }),
  fc.record({ amount: fc.integer({ min: 0, max: 20 }), unit: fc.constant('workingDay' as const) }),
)
const aRule: fc.Arbitrary<DurationRule> = fc.record({
  startOn: fc.constantFrom('immediately', 'nextDay'),
  dueBy: fc.constantFrom('sameTime', 'endOfService', 'endOfDay'),
})
const aNaturalDuration: fc.Arbitrary<Duration> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 9_000 }), unit: fc.constant('minute' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 200 }), unit: fc.constant('hour' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 20 }), unit: fc.constant('day' as const) }),
)

describe('时间与逐分钟清点一致（2024–2026，五种服务时间）', () => {
  const agrees = (calendar: (typeof CITIES)[number], start: number, duration: Duration, rule: DurationRule) => {
    const truth = naiveDue(calendar, start, duration, rule)
    const answer = addDuration(instant(start), duration, calendar, rule)
    expect(answer).toMatchObject(truth === undefined ? { refused: 'CALENDAR_NOT_COVERED' } : { dueAt: instant(truth) })
  }

  it('工作时间，各种起止规则：到期时间与清点相同；清点到头则拒绝', () => {
    fc.assert(
      fc.property(aCity, aStart, aDuration, aRule, (calendar, start, duration, rule) => {
        fc.pre(duration.amount > 0 && !(calendar === SEASONAL_CITY && duration.unit === 'workingDay' && rule.dueBy === 'sameTime'))
        agrees(calendar, start, duration, rule)
      }),
      { numRuns: 6_000 },
    )
  })

  it('自然时间，各种起止规则', () => {
    fc.assert(
      fc.property(anEvenCity, aStart, aNaturalDuration, aRule, (calendar, start, duration, rule) => {
        // Natural time runs on beyond the calendar; the minutes that were counted do not.
        fc.pre(start < MINUTES - 45 * 1440)
        agrees(calendar, start, duration, rule)
      }),
      { numRuns: 4_000 },
    )
  })

  it('冬夏作息：1 个工作日后是当日服务的同一份额', () => {
    // A minute of a day of 420 counts as 480 parts of that day, one of 480 as 420, until so many days of 420 × 480 are full.
    const table = servingOf(SEASONAL_CITY)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MINUTES - 40 * 1440 }), fc.integer({ min: 1, max: 15 }), (start, amount) => {
        let left = amount * 420 * 480
        let now = start
        let weight = 0
        for (; left > 0; now++) {
          if (table[now] === 0) continue
          weight = (420 * 480) / dayMinutes(SEASONAL_CITY, now)
          left -= weight
        }
        const truth = instant(now) + (left / weight) * 60_000
        const answer = addDuration(instant(start), { amount, unit: 'workingDay' }, SEASONAL_CITY, exact)
        if (!('dueAt' in answer)) throw new Error(JSON.stringify(answer))
        expect(Math.abs(answer.dueAt - truth)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 500 },
    )
  })

  it('工作分钟的零头与零长也相同', () => {
    fc.assert(
      fc.property(aCity, aStart, fc.nat(3_000), (calendar, start, amount) => {
        const truth = walk(servingOf(calendar), start, amount)
        const answer = addDuration(instant(start), { amount, unit: 'workingMinute' }, calendar, exact)
        expect(answer).toMatchObject(truth === undefined ? { refused: 'CALENDAR_NOT_COVERED' } : { dueAt: instant(truth) })
      }),
      { numRuns: 2_000 },
    )
  })

  it('已用工作分钟与清点相同', () => {
    fc.assert(
      fc.property(aCity, aStart, fc.integer({ min: 0, max: 60_000 }), (calendar, start, length) => {
        const end = Math.min(start + length, MINUTES)
        const truth = countIn(servingOf(calendar), start, end)
        expect(elapsedMinutes(instant(start), instant(end), 'working', calendar)).toBe(truth)
      }),
      { numRuns: 2_000 },
    )
  })

  it('秒和毫秒不丢：到期即刚好用完，早一毫秒则未用完', () => {
    fc.assert(
      fc.property(aCity, aStart, fc.nat(59_999), fc.integer({ min: 1, max: 3_000 }), (calendar, start, extra, amount) => {
        const from = instant(start) + extra
        const answer = addDuration(from, { amount, unit: 'workingMinute' }, calendar, exact)
        fc.pre('dueAt' in answer)
        expect(elapsedMinutes(from, answer.dueAt, 'working', calendar)).toBe(amount)
        expect(elapsedMinutes(from, answer.dueAt - 1, 'working', calendar)).toBeLessThan(amount)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('次序不乱', () => {
  const aLittle = fc.nat(5_000)
  const anyDuration = fc.oneof(
    aDuration,
    fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('hour' as const, 'day' as const) }),
  )

  it('起算越晚到期不早，时长越长到期不早，到期不早于起算', () => {
    fc.assert(
      fc.property(aCity, aStart, aLittle, anyDuration, fc.nat(10), aRule, (calendar, start, later, length, more, rule) => {
        // Beyond the calendar is later than all that it covers.
        const due = (from: number, amount: number): number => {
          const answer = addDuration(instant(from), { ...length, amount }, calendar, rule)
          return 'refused' in answer ? Infinity : answer.dueAt
        }
        const base = due(start, length.amount)
        expect(base).toBeGreaterThanOrEqual(instant(start))
        expect(due(start + later, length.amount)).toBeGreaterThanOrEqual(base)
        expect(due(start, length.amount + more)).toBeGreaterThanOrEqual(base)
      }),
      { numRuns: 3_000 },
    )
  })

  it('逐日说明首尾相接，加总等于全程，最后余 0', () => {
    fc.assert(
      fc.property(aCity, aStart, anyDuration, aRule, (calendar, start, duration, rule) => {
        const answer = addDuration(instant(start), duration, calendar, rule)
        fc.pre('because' in answer)
        const { because } = answer
        expect(because.at(-1)?.leftMinutes).toBe(0)
        expect(because.every((line) => line.countedMinutes >= 0)).toBe(true)
        const broken = because.filter((line, i) => {
          const before = because[i - 1]
          const isNextDay = before !== undefined && Date.parse(line.on) - Date.parse(before.on) === 86_400_000
          return isNextDay && before.leftMinutes - line.countedMinutes !== line.leftMinutes
        })
        expect(broken).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
