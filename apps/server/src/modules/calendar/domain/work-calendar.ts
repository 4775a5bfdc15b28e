import type { Refusal } from '@suban/domain-kit'
import { refuse } from '@suban/domain-kit'
import type { Duration, DurationRule } from './duration.ts'
import { dayNumberOf, dayText, isoWeekday } from './local-time.ts'

/**
 * A city's published calendar of working time: weekends, holidays, make-up workdays 调休 and service hours, for the days
 * it covers. A value that never changes: a correction is a new version (what is derived from it is remembered by identity).
 */
export type WorkCalendar = {
  readonly id: string
  readonly version: string
  /** Minutes that the city is ahead of UTC; China 480. */
  readonly utcOffsetMinutes: number
  /** ISO weekdays without service: Saturday 6, Sunday 7. Empty where the service never rests. */
  readonly weekend: readonly number[]
  /** Windows of service on every working day, in order, apart; a window ends by 24:00 of its day. */
  readonly serviceHours: readonly ServiceWindow[]
  /** Timetables that replace `serviceHours` between two days, such as summer hours 夏令作息; in order, apart. */
  readonly seasons?: readonly Season[]
  /** The days that differ from their weekday: off (holiday) or make-up workday. */
  readonly days: Readonly<Record<string, { readonly kind: 'off' | 'makeUp'; readonly name: string }>>
  /** First and last day that the calendar speaks of. It says nothing about others, and refuses to guess. */
  readonly covers: { readonly from: string; readonly to: string }
  /** Where each year comes from; provisional years wait for the State Council's notice. */
  readonly years: readonly CalendarYear[]
  /** Worked cases that must hold, checked by `checkCalendarExamples`. */
  readonly examples: readonly CalendarExample[]
}

export type ServiceWindow = { readonly from: string; readonly to: string }

/** Service hours of the days `from` to `to`, both included, as the city's notice announces them. */
export type Season = { readonly name: string; readonly from: string; readonly to: string; readonly serviceHours: readonly ServiceWindow[] }

export type CalendarYear = {
  readonly year: number
  readonly status: 'published' | 'provisional'
  readonly source: string
}

/** A worked case in a calendar document; times are city times 'YYYY-MM-DD HH:MM'. */
export type CalendarExample = { readonly name: string } & (
  | { readonly given: { readonly on: string }; readonly expect: { readonly kind: DayKind['kind'] } }
  | {
      readonly given: { readonly startAt: string; readonly duration: Duration; readonly rule: DurationRule }
      readonly expect: { readonly dueAt: string }
    }
)

/** What a day is; the name is the holiday's, also on the make-up workday that pays for it. */
export type DayKind = { readonly kind: 'work' | 'weekend' | 'holiday' | 'makeUp'; readonly name?: string }

export type CalendarNotCovered = Refusal<'CALENDAR_NOT_COVERED'>

/** The one way to say that a day lies outside of the calendar. */
export const notCovered = (calendar: WorkCalendar, on: string): CalendarNotCovered =>
  refuse('CALENDAR_NOT_COVERED', {
    calendar: calendar.id,
    version: calendar.version,
    on,
    from: calendar.covers.from,
    to: calendar.covers.to,
  })

/** Something would lie after the last day that the calendar speaks of. */
export const afterLastDay = (calendar: WorkCalendar): CalendarNotCovered => notCovered(calendar, dayText(dayNumberOf(calendar.covers.to)! + 1))

/** What a day is: working day, weekend, holiday or make-up workday. Refused outside of the calendar's days. */
export const dayKind = (calendar: WorkCalendar, day: string): DayKind | CalendarNotCovered => {
  const number = dayNumberOf(day)
  if (number === undefined) throw new RangeError(`not a day: ${day}`)
  // ISO days sort as text.
  if (day < calendar.covers.from || day > calendar.covers.to) return notCovered(calendar, day)
  const special = calendar.days[day]
  if (special !== undefined) return { kind: special.kind === 'off' ? 'holiday' : 'makeUp', name: special.name }
  return { kind: calendar.weekend.includes(isoWeekday(number)) ? 'weekend' : 'work' }
}

/** The season that a day lies in, if any. */
export const seasonOf = ({ seasons = [] }: WorkCalendar, day: string): Season | undefined =>
  seasons.find(({ from, to }) => day >= from && day <= to)

/** The timetable of working days around a day: the season's, else the usual one. */
export const timetableOf = (calendar: WorkCalendar, day: string): readonly ServiceWindow[] =>
  seasonOf(calendar, day)?.serviceHours ?? calendar.serviceHours

/** The service windows of a day: none on weekends and holidays. Refused outside of the calendar's days. */
export const serviceWindows = (
  calendar: WorkCalendar,
  day: string,
): readonly ServiceWindow[] | CalendarNotCovered => {
  const found = dayKind(calendar, day)
  if ('refused' in found) return found
  return found.kind === 'work' || found.kind === 'makeUp' ? timetableOf(calendar, day) : []
}
