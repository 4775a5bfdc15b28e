import * as fc from 'fast-check'
import { demoCalendar } from './demo-city.fixture.ts'
import type { Duration, DurationRule } from './domain/duration.ts'
import type { WorkCalendar } from './domain/work-calendar.ts'

/**
 * The slow truth that the arithmetic is held against: three years laid out minute by minute and counted one after the
 * other, written without the code under test. Times are minutes since the beginning of 2024 in the city.
 */
export const MINUTES = (Date.UTC(2027, 0, 1) - Date.UTC(2024, 0, 1)) / 60_000
const FROM = Date.UTC(2024, 0, 1) - 480 * 60_000

/** Instant of a minute. */
export const instant = (minute: number): number => FROM + minute * 60_000

const city = (id: string, over: Partial<WorkCalendar>): WorkCalendar => ({
  ...demoCalendar,
  id,
  covers: { from: '2024-01-01', to: '2026-12-31' },
  days: Object.fromEntries(Object.entries(demoCalendar.days).filter(([on]) => on < '2027')),
  ...over,
})
const hours = (...windows: string[]) => windows.map((window) => ({ from: window.slice(0, 5), to: window.slice(6) }))
const summer = (year: number) => ({ name: `${year} 夏令`, from: `${year}-06-01`, to: `${year}-09-30`, serviceHours: hours('08:00-11:30', '15:00-18:30', '20:00-21:00') })

/** Every service day of these is equally long. */
export const EVEN_CITIES: readonly WorkCalendar[] = [
  city('朝九晚五半', {}),
  city('全天候', { weekend: [], days: {}, serviceHours: hours('00:00-24:00') }),
  city('三班含夜', { serviceHours: hours('00:00-02:00', '08:30-11:45', '19:00-24:00') }),
  city('周日单休', { weekend: [7], serviceHours: hours('09:17-09:18', '10:00-18:00') }),
]
export const SEASONAL_CITY = city('冬夏作息', { seasons: [summer(2024), summer(2025), summer(2026)] })
export const CITIES: readonly WorkCalendar[] = [...EVEN_CITIES, SEASONAL_CITY]
// Named in a counterexample by its id alone.
for (const calendar of CITIES) Object.assign(calendar, { [fc.toStringMethod]: () => calendar.id })

const minuteOf = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])

/** For each minute of three years, whether service runs. */
const servingMinutes = (calendar: WorkCalendar): Uint8Array => {
  const serving = new Uint8Array(MINUTES)
  for (let midnight = 0; midnight < MINUTES; midnight += 1440) {
    const date = new Date(Date.UTC(2024, 0, 1) + midnight * 60_000)
    const on = date.toISOString().slice(0, 10)
    const special = calendar.days[on]
    const rests = special === undefined ? calendar.weekend.includes(date.getUTCDay() || 7) : special.kind === 'off'
    const season = calendar.seasons?.find(({ from, to }) => on >= from && on <= to)
    const windows = (season?.serviceHours ?? calendar.serviceHours).map(({ from, to }) => [minuteOf(from), minuteOf(to)] as const)
    for (let now = 0; now < 1440; now++) {
      serving[midnight + now] = !rests && windows.some(([from, to]) => now >= from && now < to) ? 1 : 0
    }
  }
  return serving
}
const always = new Uint8Array(MINUTES).fill(1)
const tables = new Map(CITIES.map((calendar) => [calendar, servingMinutes(calendar)]))

/** Minutes that count in working time. */
export const servingOf = (calendar: WorkCalendar): Uint8Array => tables.get(calendar)!
/** Minutes that count for a unit. */
export const countingOf = (calendar: WorkCalendar, unit: Duration['unit']): Uint8Array => (unit.startsWith('working') ? servingOf(calendar) : always)

/** The end of the `count`-th counting minute from `from` on; undefined beyond the three years. */
export const walk = (counting: Uint8Array, from: number, count: number): number | undefined => {
  if (from > MINUTES) return undefined
  let left = count
  let now = from
  while (left > 0) {
    if (now >= MINUTES) return undefined
    left -= counting[now]!
    now++
  }
  return now
}

export const countIn = (counting: Uint8Array, from: number, to: number): number => {
  let count = 0
  for (let now = from; now < to; now++) count += counting[now]!
  return count
}

const midnightBefore = (minute: number): number => minute - (minute % 1440)
/** Service minutes of the day that holds a minute. */
export const dayMinutes = (calendar: WorkCalendar, minute: number): number => countIn(servingOf(calendar), midnightBefore(minute), midnightBefore(minute) + 1440)
/** The minute after the last service minute of the day; undefined where there is none. */
const serviceEnd = (calendar: WorkCalendar, midnight: number): number | undefined => {
  for (let now = midnight + 1440; now > midnight; now--) if (servingOf(calendar)[now - 1] === 1) return now
  return undefined
}

/** Where a duration from `start` ends, by counting; undefined beyond the three years. For whole numbers and even days. */
export const naiveDue = (calendar: WorkCalendar, start: number, { amount, unit }: Duration, rule: DurationRule): number | undefined => {
  const begin = rule.startOn === 'nextDay' ? midnightBefore(start) + 1440 : start
  const isInDays = unit === 'day' || unit === 'workingDay'
  if (isInDays && rule.dueBy !== 'sameTime') return naiveLastDay(calendar, begin, amount, unit, rule)
  const length = unit === 'day' ? amount * 1440 : unit === 'workingDay' ? amount * dayMinutes(calendar, 3 * 1440) /* Thu 2024-01-04 */ : unit.endsWith('our') ? amount * 60 : amount
  const exact = walk(countingOf(calendar, unit), begin, length)
  if (exact === undefined || rule.dueBy === 'sameTime') return exact
  const midnight = midnightBefore(exact - 1)
  if (rule.dueBy === 'endOfDay') return midnight + 1440
  return firstServiceEnd(calendar, midnight, exact)
}

const naiveLastDay = (calendar: WorkCalendar, begin: number, amount: number, unit: Duration['unit'], rule: DurationRule): number | undefined => {
  let midnight = midnightBefore(begin)
  if (unit === 'day') {
    midnight += (amount - 1) * 1440
    if (rule.dueBy === 'endOfDay') return midnight + 1440
    return firstServiceEnd(calendar, midnight, begin + 1)
  }
  for (let counted = 0; midnight < MINUTES; midnight += 1440) {
    const end = serviceEnd(calendar, midnight)
    if (end !== undefined && end > begin) counted++
    if (counted === amount) return rule.dueBy === 'endOfService' ? end : midnight + 1440
  }
  return undefined
}

const firstServiceEnd = (calendar: WorkCalendar, midnight: number, atLeast: number): number | undefined => {
  for (let day = midnight; day < MINUTES; day += 1440) {
    const end = serviceEnd(calendar, day)
    if (end !== undefined && end >= atLeast) return end
  }
  return undefined
}
