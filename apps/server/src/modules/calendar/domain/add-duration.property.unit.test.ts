import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoCalendar } from '../demo-city.fixture.ts'
import { addDuration } from './add-duration.ts'
import type { Duration, DurationRule } from './duration.ts'
import { elapsedMinutes } from './elapsed.ts'
import type { WorkCalendar } from './work-calendar.ts'

const MINUTE = 60_000
const FROM = Date.UTC(2024, 0, 1) - 480 * MINUTE
const MINUTES = (Date.UTC(2027, 0, 1) - Date.UTC(2024, 0, 1)) / MINUTE

const city = (id: string, over: Partial<WorkCalendar>): WorkCalendar => ({
  ...demoCalendar,
  id,
  covers: { from: '2024-01-01', to: '2026-12-31' },
  days: Object.fromEntries(Object.entries(demoCalendar.days).filter(([on]) => on < '2027')),
  ...over,
})
const hours = (...windows: string[]) =>
  windows.map((window) => ({ from: window.slice(0, 5), to: window.slice(6) }))

const CITIES = [
  city('朝九晚五半', {}),
  city('全天候', { weekend: [], days: {}, serviceHours: hours('00:00-24:00') }),
  city('三班含夜', { serviceHours: hours('00:00-02:00', '08:30-11:45', '19:00-24:00') }),
  city('周日单休', { weekend: [7], serviceHours: hours('09:17-09:18', '10:00-18:00') }),
]

const minuteOf = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])

/** The slow truth: for each minute of three years, whether service runs; written without the code under test. */
const servingMinutes = (calendar: WorkCalendar): Uint8Array => {
  const windows = calendar.serviceHours.map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const)
  const serving = new Uint8Array(MINUTES)
  for (let midnight = 0; midnight < MINUTES; midnight += 1440) {
    const date = new Date(Date.UTC(2024, 0, 1) + midnight * MINUTE)
    const special = calendar.days[date.toISOString().slice(0, 10)]
    const rests = special === undefined ? calendar.weekend.includes(date.getUTCDay() || 7) : special.kind === 'off'
    for (let now = 0; now < 1440; now++) {
      serving[midnight + now] = !rests && windows.some(([from, to]) => now >= from && now < to) ? 1 : 0
    }
  }
  return serving
}
const SERVING = new Map(CITIES.map((calendar) => [calendar, servingMinutes(calendar)]))

const oracle = (calendar: WorkCalendar, start: number, minutes: number): number | undefined => {
  const serving = SERVING.get(calendar)!
  if (start > MINUTES) return undefined
  let left = minutes
  let now = start
  while (left > 0) {
    if (now >= MINUTES) return undefined
    left -= serving[now]!
    now++
  }
  return now
}

const dayMinutes = (calendar: WorkCalendar): number =>
  SERVING.get(calendar)!.subarray(3 * 1440, 4 * 1440).reduce((sum, minute) => sum + minute, 0) // Thu 2024-01-04

const exact: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }
// Named in a counterexample by its id alone.
for (const calendar of CITIES) Object.assign(calendar, { [fc.toStringMethod]: () => calendar.id })
const aCity = fc.constantFrom(...CITIES)
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
const minutesOf = ({ amount, unit }: Duration, calendar: WorkCalendar): number =>
  unit === 'workingMinute' ? amount : unit === 'workingHour' ? amount * 60 : amount * dayMinutes(calendar)
const instant = (minute: number): number => FROM + minute * MINUTE

describe('工作时间与逐分钟清点一致（2024–2026，四种服务时间）', () => {
  it('到期时间与清点相同；清点到头则拒绝', () => {
    fc.assert(
      fc.property(aCity, aStart, aDuration, fc.boolean(), (calendar, start, duration, startsNextDay) => {
        const begin = startsNextDay ? (Math.floor(start / 1440) + 1) * 1440 : start
        const truth = oracle(calendar, begin, minutesOf(duration, calendar))
        const rule: DurationRule = { ...exact, startOn: startsNextDay ? 'nextDay' : 'immediately' }
        const answer = addDuration(instant(start), duration, calendar, rule)
        expect(answer).toMatchObject(truth === undefined ? { refused: 'CALENDAR_NOT_COVERED' } : { dueAt: instant(truth) })
      }),
      { numRuns: 4_000 },
    )
  })

  it('第 N 个工作日服务结束 = 清点满 N 天的服务', () => {
    fc.assert(
      fc.property(aCity, aStart, fc.integer({ min: 1, max: 20 }), (calendar, start, amount) => {
        const truth = oracle(calendar, (Math.floor(start / 1440) + 1) * 1440, amount * dayMinutes(calendar))
        const rule: DurationRule = { startOn: 'nextDay', dueBy: 'endOfService' }
        const answer = addDuration(instant(start), { amount, unit: 'workingDay' }, calendar, rule)
        expect(answer).toMatchObject(truth === undefined ? { refused: 'CALENDAR_NOT_COVERED' } : { dueAt: instant(truth) })
      }),
      { numRuns: 1_000 },
    )
  })

  it('已用工作分钟与清点相同', () => {
    fc.assert(
      fc.property(aCity, aStart, fc.integer({ min: 0, max: 60_000 }), (calendar, start, length) => {
        const end = Math.min(start + length, MINUTES)
        const truth = SERVING.get(calendar)!.subarray(start, end).reduce((sum, minute) => sum + minute, 0)
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
