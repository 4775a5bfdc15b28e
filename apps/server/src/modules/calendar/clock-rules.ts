import { dayText, dayNumberAt } from './domain/local-time.ts'
import type { ClockExplanation, ClockTimes } from './domain/clock-times.ts'
import type { DeadlinePolicy } from './domain/deadline-policy.ts'
import { explainClock, notTold } from './domain/explain-clock.ts'
import type { WorkCalendar } from './domain/work-calendar.ts'

const mark = '+provisional'

/**
 * The calendar where its published days do not reach: every day counts by its weekday. Its version says so, and clocks started
 * under it are computed again once the arrangement is published.
 */
export const provisional = (calendar: WorkCalendar): WorkCalendar =>
  ({ ...calendar, version: `${calendar.version}${mark}`, covers: { from: '2000-01-01', to: '2099-12-31' } })

/** Every version of the deadlines and the calendar that the city ever published: what a running or finished clock is explained by. */
export class ClockRules {
  readonly #deadlines: ReadonlyMap<string, DeadlinePolicy>
  readonly #calendars: ReadonlyMap<string, WorkCalendar>

  constructor(deadlines: readonly DeadlinePolicy[], calendars: readonly WorkCalendar[]) {
    this.#deadlines = new Map(deadlines.map((policy) => [policy.version, policy]))
    this.#calendars = new Map(calendars.flatMap((calendar) => [calendar, provisional(calendar)]).map((calendar) => [calendar.version, calendar]))
  }

  /** Why the clock is due when it is, under the versions it was started with. */
  explain(times: ClockTimes): ClockExplanation {
    const policy = this.#deadlines.get(times.policyVersion)
    const calendar = this.#calendars.get(times.calendarVersion)
    if (!policy || !calendar) return { because: [notTold(times)], days: [] }
    const explained = explainClock(times, policy, calendar)
    if (!times.calendarVersion.endsWith(mark)) return explained
    const on = dayText(dayNumberAt(times.startedAt, calendar.utcOffsetMinutes))
    return { ...explained, because: [...explained.because, { code: 'CALENDAR_PROVISIONAL', params: { on } }] }
  }
}
