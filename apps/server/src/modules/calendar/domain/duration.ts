/**
 * A length of time. Natural units run on always; working units run only within service hours. A `workingDay` is as many
 * service minutes as a normal day holds (rule `sameTime`), or the N-th working day (`endOfService`, `endOfDay`).
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

/** Which time a clock lives in. */
export type ClockMode = 'natural' | 'working'

/** The time in which a duration is measured. */
export const modeOf = (duration: Duration): ClockMode => (duration.unit.startsWith('working') ? 'working' : 'natural')
