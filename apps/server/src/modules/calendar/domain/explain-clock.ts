import type { Reason } from '@suban/domain-kit'
import type { ClockReason } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import type { DayLine } from './day-lines.ts'
import { dayNumberOf, localTimeOf } from './local-time.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * Why a clock is due when it is, in the order in which a person would tell it: start, class and limit, day by day, the due
 * time, then when the lamp changes. The days are those stored with the clock; the calendar gives the city's time and the
 * names of the sources.
 */
export const explainClock = (times: ClockTimes, calendar: WorkCalendar): readonly Reason[] => {
  const { warnAt, dueAt, blackAt } = times
  if (warnAt === null || dueAt === null || blackAt === null) return times.because
  const offset = calendar.utcOffsetMinutes
  const lampSource = times.because.at(-1)?.source
  const ofPolicy = lampSource === undefined ? {} : { source: { ...lampSource, entry: 'lamps' } }
  const ofLamps: ClockReason[] = [
    { code: 'CLOCK_WARN', params: { at: localTimeOf(warnAt, offset) }, ...ofPolicy },
    { code: 'CLOCK_BLACK', params: { at: localTimeOf(blackAt, offset) }, ...ofPolicy },
  ]
  return [
    ...times.because.slice(0, -1),
    ...daysOf(times, calendar),
    ...provisionalYears(times, calendar),
    ...times.because.slice(-1),
    ...ofLamps,
  ]
}

const daysOf = (times: ClockTimes, calendar: WorkCalendar): ClockReason[] => {
  const startsNextDay = times.because.some((reason) => reason.code === 'CLOCK_START_NEXT_DAY')
  const reasons: ClockReason[] = []
  for (const [i, line] of times.days.entries()) {
    const before = times.days[i - 1]
    const gap = before === undefined ? 0 : dayNumberOf(line.on)! - dayNumberOf(before.on)! - 1
    if (gap > 0) reasons.push({ code: 'CLOCK_DAYS_OMITTED', params: { days: gap } })
    reasons.push(i === 0 && startsNextDay ? startNotCounted(line) : dayReason(line, times, calendar))
  }
  return reasons
}

const startNotCounted = (line: DayLine): ClockReason => ({
  code: 'CLOCK_DAY_START_NOT_COUNTED',
  params: { on: line.on, ...split('left', line.leftMinutes) },
})

const dayReason = (line: DayLine, times: ClockTimes, calendar: WorkCalendar): ClockReason => {
  const { on, name = '' } = line
  const minutes = { ...split('counted', line.countedMinutes), ...split('left', line.leftMinutes) }
  if (times.mode === 'natural') return { code: 'CLOCK_DAY_COUNTED', params: { on, ...minutes } }
  const source = { policy: calendar.id, version: times.calendarVersion, entry: on }
  if (line.kind === 'holiday') return { code: 'CLOCK_DAY_SKIPPED_HOLIDAY', params: { on, name }, source }
  if (line.kind === 'weekend') return { code: 'CLOCK_DAY_SKIPPED_WEEKEND', params: { on }, source }
  if (line.countedMinutes === 0) return { code: 'CLOCK_DAY_AFTER_SERVICE', params: { on } }
  if (line.kind === 'makeUp') return { code: 'CLOCK_DAY_MAKE_UP', params: { on, name, ...minutes }, source }
  return { code: 'CLOCK_DAY_COUNTED', params: { on, ...minutes } }
}

/** Hours and minutes for a sentence's slots: `countedHours`, `countedMinutes`. */
const split = (what: 'counted' | 'left', minutes: number): Record<string, number> => ({
  [`${what}Hours`]: Math.floor(minutes / 60),
  [`${what}Minutes`]: minutes % 60,
})

/** A working due time that leans on a year whose holidays are not published may move; say so. */
const provisionalYears = (times: ClockTimes, calendar: WorkCalendar): ClockReason[] => {
  if (times.mode === 'natural') return []
  const years = new Set(times.days.map((line) => Number(line.on.slice(0, 4))))
  return calendar.years
    .filter(({ year, status }) => status === 'provisional' && years.has(year))
    .map(({ year }) => ({
      code: 'CLOCK_CALENDAR_PROVISIONAL',
      params: { year },
      source: { policy: calendar.id, version: calendar.version, entry: `years.${year}` },
    }))
}
