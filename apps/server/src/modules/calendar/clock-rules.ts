import { dayText, dayNumberAt } from './domain/local-time.ts'
import type { ClockExplanation, ClockTimes } from './domain/clock-times.ts'
import type { DeadlinePolicy } from './domain/deadline-policy.ts'
import { explainClock, notTold } from './domain/explain-clock.ts'
import { openPause } from './domain/clock-turns.ts'
import { compareClocks, recompute, type ClockComparison } from './domain/recompute.ts'
import { clockTimes } from './domain/turn-clock.ts'
import type { WorkCalendar } from './domain/work-calendar.ts'

const mark = '+provisional'

/**
 * The calendar where its published days do not reach: every day counts by its weekday. Its version says so, and clocks started
 * under it are computed again once the arrangement is published.
 */
export const provisional = (calendar: WorkCalendar): WorkCalendar =>
  ({ ...calendar, version: `${calendar.version}${mark}`, covers: { from: '2000-01-01', to: '2099-12-31' } })

/** The rules that clocks are counted under from now on; `otherwise` counts where the calendar does not reach. */
export type RulesInForce = { readonly policy: DeadlinePolicy; readonly calendar: WorkCalendar; readonly otherwise: WorkCalendar }

/** Every version of the deadlines and the calendar that the city ever published: what a running or finished clock is explained by. */
export class ClockRules {
  readonly #deadlines: ReadonlyMap<string, DeadlinePolicy>
  readonly #calendars: ReadonlyMap<string, WorkCalendar>

  constructor(deadlines: readonly DeadlinePolicy[], calendars: readonly WorkCalendar[]) {
    this.#deadlines = new Map(deadlines.map((policy) => [policy.version, policy]))
    this.#calendars = new Map(calendars.flatMap((calendar) => [calendar, provisional(calendar)]).map((calendar) => [calendar.version, calendar]))
  }

  /**
   * The times of a clock after its turns, under the versions it was started with; under those in force where they are not known any more
   * or do not reach far enough. Its answer names the versions that counted.
   *
   * @throws where not even the calendar that counts weekends alone reaches far enough
   */
  turn(clock: ClockTimes, now: RulesInForce): ClockTimes {
    const policy = this.#deadlines.get(clock.policyVersion) ?? now.policy
    const calendar = this.#calendars.get(clock.calendarVersion) ?? now.calendar
    for (const [rules, days] of [[policy, calendar], [now.policy, now.calendar], [now.policy, now.otherwise]] as const) {
      const times = clockTimes(clock, rules, days)
      if (!('refused' in times)) return times
    }
    throw new Error(`clock ${clock.clockId} of class ${clock.deadlineClass} cannot be counted under any version`)
  }

  /**
   * A running clock as it was promised, beside the clock as it should be under other rules: same start, same turns. A dry run; nothing
   * is changed.
   *
   * @returns null where neither the calendar nor the one that counts weekends alone reaches far enough, or the policy does not know the clock
   */
  compare(clock: ClockTimes, rules: RulesInForce): (ClockComparison & { readonly clock: ClockTimes }) | null {
    const before = this.standing(clock)
    for (const calendar of [rules.calendar, rules.otherwise]) {
      const after = recompute(before, rules.policy, calendar)
      if (!('refused' in after)) return { ...compareClocks(before, after, calendar), clock: after }
    }
    return null
  }

  /** A clock with the times that it would have if it went on, where it stands still and does not carry them (an order's state does not). */
  standing(clock: ClockTimes): ClockTimes {
    if (clock.paused || !openPause(clock)) return clock
    const policy = this.#deadlines.get(clock.policyVersion)
    const calendar = this.#calendars.get(clock.calendarVersion)
    const again = policy && calendar ? clockTimes(clock, policy, calendar) : undefined
    return again && !('refused' in again) && again.paused ? { ...clock, paused: again.paused } : clock
  }

  /** Why the clock is due when it is, under the versions it was started with. */
  explain(clock: ClockTimes): ClockExplanation {
    const times = this.standing(clock)
    const policy = this.#deadlines.get(times.policyVersion)
    const calendar = this.#calendars.get(times.calendarVersion)
    if (!policy || !calendar) return { because: [notTold(times)], days: [] }
    const explained = explainClock(times, policy, calendar)
    if (!times.calendarVersion.endsWith(mark)) return explained
    const on = dayText(dayNumberAt(times.startedAt, calendar.utcOffsetMinutes))
    return { ...explained, because: [...explained.because, { code: 'CALENDAR_PROVISIONAL', params: { on } }] }
  }
}
