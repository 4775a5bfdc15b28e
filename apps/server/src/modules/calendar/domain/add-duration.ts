import {
  compiled,
  dayIndexAt,
  dayStart,
  endOfService,
  instantReaching,
  isCovered,
  servedBefore,
  serviceDayFrom,
  workdayReaching,
  workdaysLater,
} from './compiled-calendar.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'
import type { DayLine } from './day-lines.ts'
import { dayLines } from './day-lines.ts'
import type { Duration, DurationRule } from './duration.ts'
import { modeOf } from './duration.ts'
import { DAY, dayNumberAt, dayText, HOUR, MINUTE, startOfDay } from './local-time.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { afterLastDay, notCovered } from './work-calendar.ts'

/**
 * The instant at which a duration from `start` (epoch milliseconds) has passed, with the days that led there.
 *
 * `because` explains: for working time a line for each day from start to due, skipped days too; for natural time at most
 * 16 lines. Refused when the days that matter lie outside of the calendar; natural time with `sameTime` or `endOfDay`
 * needs no calendar and is never refused.
 *
 * @example
 * // three working days across the National Day holiday and its make-up Saturday: due Sat 2026-10-10 17:30
 * const rule = { startOn: 'nextDay', dueBy: 'endOfService' }
 * addDuration(at('2026-09-30 15:00'), { amount: 3, unit: 'workingDay' }, calendar, rule)
 */
export const addDuration = (
  start: number,
  duration: Duration,
  calendar: WorkCalendar,
  rule: DurationRule,
): { readonly dueAt: number; readonly because: readonly DayLine[] } | CalendarNotCovered => {
  const dueAt = dueAfter(start, duration, calendar, rule)
  if (typeof dueAt !== 'number') return dueAt
  return { dueAt, because: dayLines(start, countedFrom(start, calendar, rule), dueAt, modeOf(duration), calendar) }
}

/** The instant from which time counts. */
export const countedFrom = (start: number, calendar: WorkCalendar, rule: DurationRule): number =>
  rule.startOn === 'immediately'
    ? start
    : startOfDay(dayNumberAt(start, calendar.utcOffsetMinutes) + 1, calendar.utcOffsetMinutes)

/** `addDuration` without its explanation. */
export const dueAfter = (
  start: number,
  duration: Duration,
  calendar: WorkCalendar,
  rule: DurationRule,
): number | CalendarNotCovered => {
  if (!(duration.amount >= 0) || !Number.isFinite(start)) {
    throw new RangeError('a duration needs a start and an amount ≥ 0')
  }
  const table = compiled(calendar)
  const begin = countedFrom(start, calendar, rule)
  if (modeOf(duration) === 'natural') return naturalDue(begin, duration, rule, table, calendar)
  // The end of the calendar is an instant of its own, from which the next day cannot begin.
  const outside = [start, begin].find((at) => !isCovered(table, at))
  if (outside !== undefined) return notCovered(calendar, dayText(dayNumberAt(outside, table.offset)))
  return workingDue(begin, duration, rule, table) ?? afterLastDay(calendar)
}

const NATURAL_UNIT: Readonly<Record<string, number>> = { minute: MINUTE, hour: HOUR, day: DAY }

const naturalDue = (
  begin: number,
  duration: Duration,
  rule: DurationRule,
  table: CompiledCalendar,
  calendar: WorkCalendar,
): number | CalendarNotCovered => {
  const exact = begin + Math.round(duration.amount * NATURAL_UNIT[duration.unit]!)
  if (rule.dueBy === 'sameTime' || duration.amount === 0) return exact
  const lastDay =
    duration.unit === 'day'
      ? dayNumberAt(begin, table.offset) + Math.ceil(duration.amount) - 1
      : lastDayOf(exact, table.offset)
  if (rule.dueBy === 'endOfDay') return startOfDay(lastDay + 1, table.offset)
  // A start after the day's service must not fall due in the past.
  const atLeast = duration.unit === 'day' ? begin + 1 : exact
  const day = serviceDayFrom(table, lastDay - table.first, atLeast)
  if (day !== undefined) return endOfService(table, day)
  return notCovered(calendar, dayText(lastDay < table.first ? lastDay : Math.max(lastDay, table.first + table.count)))
}

const workingDue = (
  begin: number,
  { amount, unit }: Duration,
  rule: DurationRule,
  table: CompiledCalendar,
): number | undefined => {
  if (amount === 0) return begin
  if (unit === 'workingDay') {
    if (rule.dueBy === 'sameTime') return workdaysLater(table, begin, amount)
    // Day one is the first working day with service still ahead.
    const first = dayIndexAt(table, begin)
    const isPast = first < table.count && endOfService(table, first) <= begin
    const day = workdayReaching(table, table.workdays[isPast ? first + 1 : first]! + Math.ceil(amount))
    return day === undefined ? undefined : endOfDay(table, day, rule)
  }
  const exact = instantReaching(table, servedBefore(table, begin) + Math.round(amount * (unit === 'workingHour' ? HOUR : MINUTE)))
  return exact === undefined || rule.dueBy === 'sameTime' ? exact : endOfDay(table, lastDayOf(exact, table.offset) - table.first, rule)
}

const endOfDay = (table: CompiledCalendar, day: number, rule: DurationRule): number =>
  rule.dueBy === 'endOfService' ? endOfService(table, day) : dayStart(table, day + 1)

/** Number of the day that an instant belongs to as an end: midnight is the end of the day before. */
const lastDayOf = (at: number, offset: number): number => dayNumberAt(at - 1, offset)
