import type { ClockReason } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'
import { deadlineTextOf, MINUTE } from './local-time.ts'
import type { ClockRefusal } from './start-clock.ts'
import { clockTimes } from './turn-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

/**
 * A clock as it should be under other versions of policy and calendar, from the same start and the same turns. What was
 * promised first stays beside it (`promised`) once the due time has moved.
 */
export const recompute = (clock: ClockTimes, policy: DeadlinePolicy, calendar: WorkCalendar): ClockTimes | ClockRefusal => {
  const again = clockTimes(clock, policy, calendar)
  if ('refused' in again) return again
  const promised = clock.promised ?? (dueOf(clock) === dueOf(again) ? undefined : { dueAt: dueOf(clock), policyVersion: clock.policyVersion, calendarVersion: clock.calendarVersion })
  return promised === undefined ? again : { ...again, promised }
}

/** What a clock's recomputation would change. */
export type ClockComparison = {
  /** Due times; of a paused clock, those it would have if it went on. */
  readonly before: number | null
  readonly after: number | null
  /** Natural minutes that the due time moves, later positive; 0 where it has none before or after. */
  readonly movedByMinutes: number
  readonly direction: 'same' | 'later' | 'earlier' | 'dueGained' | 'dueLost'
  readonly because: readonly ClockReason[]
}

/** Compare a clock as promised with the clock as it should be. For a dry run over many orders; changes nothing. */
export const compareClocks = (before: ClockTimes, after: ClockTimes, calendar: WorkCalendar): ClockComparison => {
  const [from, to] = [dueOf(before), dueOf(after)]
  if (from === to) return { before: from, after: to, movedByMinutes: 0, direction: 'same', because: [] }
  const at = (instant: number) => deadlineTextOf(instant, calendar.utcOffsetMinutes)
  const why = versionReasons(before, after)
  if (from === null) return { before: from, after: to, movedByMinutes: 0, direction: 'dueGained', because: [{ code: 'CLOCK_DUE_GAINED', params: { to: at(to!) } }, ...why] }
  if (to === null) return { before: from, after: to, movedByMinutes: 0, direction: 'dueLost', because: [{ code: 'CLOCK_DUE_LOST', params: { from: at(from) } }, ...why] }
  const moved = Math.round((to - from) / MINUTE)
  const length = Math.abs(moved)
  const params = { from: at(from), to: at(to), days: Math.floor(length / 1_440), hours: Math.floor((length % 1_440) / 60), minutes: length % 60 }
  return {
    before: from, after: to, movedByMinutes: moved, direction: to > from ? 'later' : 'earlier',
    because: [{ code: to > from ? 'CLOCK_MOVED_LATER' : 'CLOCK_MOVED_EARLIER', params }, ...why],
  }
}

const dueOf = (clock: ClockTimes): number | null => (clock.paused ?? clock).dueAt

const versionReasons = (before: ClockTimes, after: ClockTimes): ClockReason[] => {
  const reasons: ClockReason[] = []
  if (before.policyVersion !== after.policyVersion) reasons.push({ code: 'CLOCK_OTHER_POLICY', params: { before: before.policyVersion, after: after.policyVersion } })
  if (before.calendarVersion !== after.calendarVersion) reasons.push({ code: 'CLOCK_OTHER_CALENDAR', params: { before: before.calendarVersion, after: after.calendarVersion } })
  return reasons.length > 0 ? reasons : [{ code: 'CLOCK_OTHER_ARITHMETIC', params: { version: after.policyVersion } }]
}
