/**
 * A length of time. Natural units run on always; working units run only within service hours. A `workingDay` is the service
 * of one working day: under `sameTime` the same share of the day later (Monday 15:00 to Tuesday 15:00, also where summer
 * and winter hours differ), else the N-th working day (`endOfService`, `endOfDay`).
 */
export type Duration = {
  readonly amount: number
  readonly unit: 'minute' | 'hour' | 'day' | 'workingMinute' | 'workingHour' | 'workingDay'
}

/**
 * How a duration is laid into the calendar. Civil Code art. 201 and 203: the day of the start is not counted, and a period
 * ends at 24:00 of its last day or, where there are business hours, when business ends; that is
 * `{ startOn: 'nextDay', dueBy: 'endOfDay' | 'endOfService' }`.
 *
 * - `nextDay`: counting begins at 00:00 of the day after the start.
 * - `sameTime`: due the moment the duration has passed.
 * - `endOfDay` / `endOfService`: days are counted whole, the first counted day being day one, and the due time is the end
 *   of the last one; minutes and hours are counted exactly and then run on to the end of that day or service. A natural
 *   day without service runs on to the end of service of the next working day (art. 203).
 */
export type DurationRule = {
  readonly startOn: 'immediately' | 'nextDay'
  readonly dueBy: 'sameTime' | 'endOfService' | 'endOfDay'
}

/** Counting starts at once and ends the moment the duration has passed. */
export const EXACT: DurationRule = { startOn: 'immediately', dueBy: 'sameTime' }

/** Which time a clock lives in. */
export type ClockMode = 'natural' | 'working'

/**
 * The time of a clock as a policy names it (rulebook §7.6). `7x24` is natural time by another name: a service that never
 * rests, neither at night nor on days off, counts every minute, and so does natural time. It is a label that people expect
 * to read, and a promise that the document keeps: a `7x24` clock has natural limits only and none that waits for the end of
 * service. There is no third arithmetic.
 */
export type CalendarMode = ClockMode | '7x24'

/** The time in which a duration is measured. */
export const modeOf = (duration: Duration): ClockMode => (duration.unit.startsWith('working') ? 'working' : 'natural')

/** A duration, longer or shorter by a factor. */
export const scaled = (duration: Duration, factor: number): Duration => ({ ...duration, amount: duration.amount * factor })

const MINUTES_OF: Readonly<Partial<Record<Duration['unit'], number>>> = { minute: 1, hour: 60, day: 1_440, workingMinute: 1, workingHour: 60 }

/**
 * How two durations compare: negative when `one` is shorter. Undefined where only a calendar could tell: natural against
 * working time, working days against working hours.
 */
export const compareDurations = (one: Duration, other: Duration): number | undefined => {
  if (one.unit === other.unit) return one.amount - other.amount
  const [a, b] = [MINUTES_OF[one.unit], MINUTES_OF[other.unit]]
  return a === undefined || b === undefined || modeOf(one) !== modeOf(other) ? undefined : one.amount * a - other.amount * b
}

/** Two durations together; undefined where only a calendar could tell (`compareDurations`). */
export const together = (one: Duration, other: Duration): Duration | undefined => {
  if (one.unit === other.unit) return { ...one, amount: one.amount + other.amount }
  const [a, b] = [MINUTES_OF[one.unit], MINUTES_OF[other.unit]]
  if (a === undefined || b === undefined || modeOf(one) !== modeOf(other)) return undefined
  return { amount: one.amount * a + other.amount * b, unit: modeOf(one) === 'working' ? 'workingMinute' : 'minute' }
}
