import type { Refusal } from '@suban/domain-kit'
import { refuse } from '@suban/domain-kit'
import { countedFrom, dueAfter } from './add-duration.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import { countedTime } from './counted-time.ts'
import { ofClass } from './deadline-policy.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import { modeOf } from './duration.ts'
import { lampInstants } from './lamp-instants.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { afterLastDay } from './work-calendar.ts'

export type ClockRefusal = CalendarNotCovered | Refusal<'DEADLINE_CLASS_UNKNOWN'>

/**
 * The times of a clock that starts at `startAt` (epoch milliseconds) for a deadline class (null: not classed yet), under
 * one policy and one calendar. Pure: the same values give the same times for ever, so any clock can be recomputed.
 *
 * Refused when the policy knows no such class, or no general limit for an order not classed yet; and when the calendar
 * does not reach far enough, which for working time means up to the black lamp.
 */
export const startClock = (
  clockId: ClockId,
  deadlineClass: string | null,
  startAt: number,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockTimes | ClockRefusal => {
  const found = limitFor(clockId, deadlineClass, policy)
  if (found === undefined) return classUnknown(clockId, deadlineClass, policy)
  return startClockWith(found.limit, { clockId, deadlineClass, startAt }, policy, calendar)
}

/** The policy has no limit for this clock and class. */
export const classUnknown = (clockId: string, deadlineClass: string | null, policy: DeadlinePolicy): Refusal<'DEADLINE_CLASS_UNKNOWN'> =>
  refuse('DEADLINE_CLASS_UNKNOWN', { deadlineClass: deadlineClass ?? '', clockId, policy: policy.id, version: policy.version })

/**
 * The limit of a clock for a deadline class (null: not classed yet) and the entry of the policy that gives it; undefined
 * where the policy knows no such class or has no general limit.
 */
export const limitFor = (
  clockId: ClockId,
  deadlineClass: string | null,
  policy: DeadlinePolicy,
): { readonly limit: ClockLimit | null; readonly entry: string } | undefined => {
  if (deadlineClass !== null && !Object.hasOwn(policy.classes, deadlineClass)) return undefined
  const byClass = policy.clocks[clockId]?.byClass
  const found = byClass && ofClass(byClass, deadlineClass)
  return found && { limit: found.value, entry: found.entry }
}

/** As `startClock`, with a limit from elsewhere: a matter's own promise in the practice list. */
export const startClockWith = (
  limit: ClockLimit | null,
  start: { clockId: ClockId; deadlineClass: string | null; startAt: number },
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockTimes | CalendarNotCovered => {
  const { startAt } = start
  const head = headOf(limit, start, policy, calendar)
  if (limit === null) return { ...head, warnAt: null, dueAt: null, redAt: null, blackAt: null }
  const dueAt = dueAfter(startAt, limit.duration, calendar, limit.rule)
  if (typeof dueAt !== 'number') return dueAt
  const time = countedTime(head.mode, countedFrom(startAt, calendar, limit.rule), none, calendar)
  const lamps = lampInstants(dueAt, time.by(dueAt), time, limit, policy.lamps)
  return lamps === undefined ? afterLastDay(calendar) : { ...head, ...lamps }
}

const none: readonly [] = []

/** What a clock is, without its instants. */
export const headOf = (limit: ClockLimit | null, { clockId, deadlineClass, startAt }: { clockId: ClockId; deadlineClass: string | null; startAt: number }, policy: DeadlinePolicy, calendar: WorkCalendar) => ({
  clockId,
  deadlineClass,
  mode: limit === null ? ('natural' as const) : modeOf(limit.duration),
  startedAt: startAt,
  policyVersion: policy.version,
  calendarVersion: calendar.version,
})
