import type { Reason } from '@suban/domain-kit'
import { countedFrom } from './add-duration.ts'
import { becauseOf, type ClockReason } from './clock-reasons.ts'
import type { ClockExplanation, ClockTimes } from './clock-times.ts'
import { dayLines, type DayLine } from './day-lines.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import { dayNumberOf, localTimeOf } from './local-time.ts'
import { limitFor, startClock } from './start-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * Why a clock is due when it is, in the order in which a person would tell it: start, class and limit, day by day, the due
 * time, then when the lamp changes. Nothing of it is stored: the same clock under the same versions is explained the same
 * way for ever.
 *
 * @param policy the version that the clock was started under
 * @param calendar likewise
 */
export const explainClock = (times: ClockTimes, policy: DeadlinePolicy, calendar: WorkCalendar): ClockExplanation => {
  const found = limitFor(times.clockId, times.deadlineClass, policy)
  if (found === undefined) return { because: [notTold(times)], days: [] }
  const explained = explainClockWith(found.limit, found.entry, times, policy, calendar)
  const again = startClock(times.clockId, times.deadlineClass, times.startedAt, policy, calendar)
  // A promise once given stands; that today's arithmetic would give another is said, not hidden.
  if ('refused' in again || again.dueAt === times.dueAt) return explained
  const otherwise: ClockReason = { code: 'CLOCK_COUNTED_OTHERWISE', params: { at: again.dueAt === null ? '' : localTimeOf(again.dueAt, calendar.utcOffsetMinutes) } }
  return { ...explained, because: [...explained.because, otherwise] }
}

/** A clock whose versions this city does not have: its times stand, their reasons cannot be told. */
export const notTold = ({ policyVersion, calendarVersion }: ClockTimes): ClockReason =>
  ({ code: 'CLOCK_VERSION_UNKNOWN', params: { policyVersion, calendarVersion } })

/** As `explainClock`, for a limit from elsewhere; `entry` names the place in the policy that the reasons point to. */
export const explainClockWith = (
  limit: ClockLimit | null,
  entry: string,
  times: ClockTimes,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockExplanation => {
  const { clockId, deadlineClass, startedAt, warnAt, dueAt, blackAt } = times
  const because = becauseOf(limit, { clockId, deadlineClass, startAt: startedAt, entry }, dueAt, policy, calendar)
  if (limit === null || warnAt === null || dueAt === null || blackAt === null) return { because, days: [] }
  const days = dayLines(startedAt, countedFrom(startedAt, calendar, limit.rule), dueAt, times.mode, calendar)
  const offset = calendar.utcOffsetMinutes
  const ofPolicy = { source: { policy: policy.id, version: policy.version, entry: 'lamps' } }
  const ofLamps: ClockReason[] = [
    { code: 'CLOCK_WARN', params: { at: localTimeOf(warnAt, offset) }, ...ofPolicy },
    { code: 'CLOCK_BLACK', params: { at: localTimeOf(blackAt, offset) }, ...ofPolicy },
  ]
  const startsNextDay = limit.rule.startOn === 'nextDay'
  return {
    because: [
      ...because.slice(0, -1),
      ...daysOf(days, startsNextDay, times, calendar),
      ...provisionalYears(days, times, calendar),
      ...because.slice(-1),
      ...ofLamps,
    ],
    days,
  }
}

const daysOf = (days: readonly DayLine[], startsNextDay: boolean, times: ClockTimes, calendar: WorkCalendar): ClockReason[] => {
  const reasons: ClockReason[] = []
  for (const [i, line] of days.entries()) {
    const before = days[i - 1]
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
const provisionalYears = (days: readonly DayLine[], times: ClockTimes, calendar: WorkCalendar): Reason[] => {
  if (times.mode === 'natural') return []
  const years = new Set(days.map((line) => Number(line.on.slice(0, 4))))
  return calendar.years
    .filter(({ year, status }) => status === 'provisional' && years.has(year))
    .map(({ year }) => ({
      code: 'CLOCK_CALENDAR_PROVISIONAL',
      params: { year },
      source: { policy: calendar.id, version: calendar.version, entry: `years.${year}` },
    }))
}
