import type { Reason } from '@suban/domain-kit'
import { countedFrom } from './add-duration.ts'
import { dueReason, hoursText, limitReasons, type ClockReason, type ExplainedStart } from './clock-reasons.ts'
import type { ClockExplanation, ClockTimes } from './clock-times.ts'
import { classInForce, pausesOf } from './clock-turns.ts'
import { dayLines, type DayLine } from './day-lines.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import { resumeReason, turnReasons } from './explain-turns.ts'
import { dayNumberOf, deadlineTextOf, localTimeOf } from './local-time.ts'
import { limitFor, startClockWith } from './start-clock.ts'
import { clockTimes } from './turn-clock.ts'
import { seasonOf, timetableOf, type WorkCalendar } from './work-calendar.ts'

/**
 * Why a clock is due when it is, in the order in which a person would tell it: start, class and limit, what happened since,
 * day by day, the due time, then when the lamp changes. Nothing of it is stored: the same clock under the same versions is
 * explained the same way for ever.
 *
 * @param policy the version that the clock was started, or counted again, under
 * @param calendar likewise
 */
export const explainClock = (times: ClockTimes, policy: DeadlinePolicy, calendar: WorkCalendar): ClockExplanation => {
  const found = limitFor(times.clockId, classInForce(times), policy)
  if (found === undefined) return { because: [notTold(times)], days: [] }
  const explained = explainClockWith(found.limit, found.entry, times, policy, calendar)
  const again = clockTimes(times, policy, calendar)
  const told = [...explained.because, ...firstPromise(times, calendar)]
  // A promise once given stands; that today's arithmetic would give another is said, not hidden.
  const dueAgain = 'refused' in again ? undefined : (again.paused ?? again).dueAt
  if (dueAgain === undefined || dueAgain === (times.paused ?? times).dueAt) return { ...explained, because: told }
  const otherwise: ClockReason = { code: 'CLOCK_COUNTED_OTHERWISE', params: { at: dueAgain === null ? '' : localTimeOf(dueAgain, calendar.utcOffsetMinutes) } }
  return { ...explained, because: [...told, otherwise] }
}

/** A clock whose versions this city does not have: its times stand, their reasons cannot be told. */
export const notTold = ({ policyVersion, calendarVersion }: ClockTimes): ClockReason =>
  ({ code: 'CLOCK_VERSION_UNKNOWN', params: { policyVersion, calendarVersion } })

const firstPromise = ({ promised }: ClockTimes, calendar: WorkCalendar): ClockReason[] =>
  promised === undefined ? [] : [{
    code: 'CLOCK_PROMISED_FIRST',
    params: {
      at: promised.dueAt === null ? '' : deadlineTextOf(promised.dueAt, calendar.utcOffsetMinutes),
      policyVersion: promised.policyVersion, calendarVersion: promised.calendarVersion,
    },
  }]

/** As `explainClock`, for a limit from elsewhere; `entry` names the place in the policy that the reasons point to. */
export const explainClockWith = (
  limit: ClockLimit | null,
  entry: string,
  times: ClockTimes,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockExplanation => {
  const { clockId, startedAt } = times
  const start: ExplainedStart = { clockId, deadlineClass: classInForce(times), startAt: startedAt, entry }
  const begin = limit === null ? startedAt : countedFrom(startedAt, calendar, limit.rule)
  const because: Reason[] = [...limitReasons(limit, start, policy, calendar), ...turnReasons(times, begin, policy, calendar)]
  const { warnAt, dueAt, blackAt } = times.paused ?? times
  if (warnAt === null || dueAt === null || blackAt === null) {
    return { because: [...because, dueReason(limit, false, start, null, policy, calendar)], days: [] }
  }
  const pauses = pausesOf(times).map(({ at, until }) => ({ from: at, to: until ?? times.paused?.asOf ?? at }))
  const days = dayLines(startedAt, begin, dueAt, times.mode, calendar, pauses, times.paused?.asOf)
  because.push(...daysOf(days, limit?.rule.startOn === 'nextDay', times, calendar), ...provisionalYears(days, times, calendar))
  if (times.paused) return { because: [...because, ...resumeReason(times, calendar)], days }
  const ofPolicy = { source: { policy: policy.id, version: policy.version, entry: 'lamps' } }
  const offset = calendar.utcOffsetMinutes
  return {
    because: [
      ...because,
      dueReason(limit, isMoved(dueAt, limit, times, policy, calendar), start, dueAt, policy, calendar),
      { code: 'CLOCK_WARN', params: { at: localTimeOf(warnAt, offset) }, ...ofPolicy },
      { code: 'CLOCK_BLACK', params: { at: localTimeOf(blackAt, offset) }, ...ofPolicy },
    ],
    days,
  }
}

/** Whether turns have moved the due time away from where the rule of its limit puts it. */
const isMoved = (dueAt: number, limit: ClockLimit | null, { clockId, deadlineClass, startedAt, turns = [] }: ClockTimes, policy: DeadlinePolicy, calendar: WorkCalendar): boolean => {
  if (turns.length === 0) return false
  const plain = startClockWith(limit, { clockId, deadlineClass, startAt: startedAt }, policy, calendar)
  return 'refused' in plain || plain.dueAt !== dueAt
}

const daysOf = (days: readonly DayLine[], startsNextDay: boolean, times: ClockTimes, calendar: WorkCalendar): ClockReason[] => {
  const reasons: ClockReason[] = []
  for (const [i, line] of days.entries()) {
    const before = days[i - 1]
    const gap = before === undefined ? 0 : dayNumberOf(line.on)! - dayNumberOf(before.on)! - 1
    if (gap > 0) reasons.push({ code: 'CLOCK_DAYS_OMITTED', params: { days: gap } })
    if (before !== undefined && times.mode === 'working') reasons.push(...seasonReason(before.on, line.on, calendar))
    reasons.push(i === 0 && startsNextDay ? startNotCounted(line) : dayReason(line, times, calendar))
  }
  return reasons
}

/** From this day on the service runs by another timetable. */
const seasonReason = (before: string, on: string, calendar: WorkCalendar): ClockReason[] => {
  const season = seasonOf(calendar, on)
  if (season === seasonOf(calendar, before)) return []
  return [{
    code: 'CLOCK_SEASON_HOURS',
    params: { on, hours: hoursText(timetableOf(calendar, on)) },
    source: { policy: calendar.id, version: calendar.version, entry: season === undefined ? 'serviceHours' : `seasons.${season.name}` },
  }]
}

const startNotCounted = (line: DayLine): ClockReason => ({
  code: 'CLOCK_DAY_START_NOT_COUNTED',
  params: { on: line.on, ...split('left', line.leftMinutes) },
})

const dayReason = (line: DayLine, times: ClockTimes, calendar: WorkCalendar): ClockReason => {
  const { on, name = '', pausedMinutes = 0, countedMinutes } = line
  const minutes = { ...split('counted', countedMinutes), ...split('left', line.leftMinutes) }
  if (pausedMinutes > 0) {
    return countedMinutes === 0
      ? { code: 'CLOCK_DAY_PAUSED', params: { on, ...split('left', line.leftMinutes) } }
      : { code: 'CLOCK_DAY_PARTLY_PAUSED', params: { on, ...minutes, ...split('paused', pausedMinutes) } }
  }
  if (times.mode === 'natural') return { code: 'CLOCK_DAY_COUNTED', params: { on, ...minutes } }
  const source = { policy: calendar.id, version: times.calendarVersion, entry: on }
  if (line.kind === 'holiday') return { code: 'CLOCK_DAY_SKIPPED_HOLIDAY', params: { on, name }, source }
  if (line.kind === 'weekend') return { code: 'CLOCK_DAY_SKIPPED_WEEKEND', params: { on }, source }
  if (countedMinutes === 0) return { code: 'CLOCK_DAY_AFTER_SERVICE', params: { on } }
  if (line.kind === 'makeUp') return { code: 'CLOCK_DAY_MAKE_UP', params: { on, name, ...minutes }, source }
  return { code: 'CLOCK_DAY_COUNTED', params: { on, ...minutes } }
}

/** Hours and minutes for a sentence's slots: `countedHours`, `countedMinutes`. */
const split = (what: 'counted' | 'left' | 'paused', minutes: number): Record<string, number> => ({
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
