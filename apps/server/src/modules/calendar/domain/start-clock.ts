import type { Refusal } from '@suban/domain-kit'
import { refuse } from '@suban/domain-kit'
import { countedFrom, dueAfter } from './add-duration.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import { compiled, instantReaching, servedBefore } from './compiled-calendar.ts'
import { ANY_CLASS } from './deadline-policy.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import type { ClockMode } from './duration.ts'
import { modeOf } from './duration.ts'
import { dayText, MINUTE } from './local-time.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { notCovered } from './work-calendar.ts'

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
  if (found === undefined) {
    return refuse('DEADLINE_CLASS_UNKNOWN', {
      deadlineClass: deadlineClass ?? '',
      clockId,
      policy: policy.id,
      version: policy.version,
    })
  }
  return startClockWith(found.limit, { clockId, deadlineClass, startAt }, policy, calendar)
}

/**
 * The limit of a clock for a deadline class (null: not classed yet) and the entry of the policy that gives it; undefined
 * where the policy knows no such class or has no general limit.
 */
export const limitFor = (
  clockId: ClockId,
  deadlineClass: string | null,
  policy: DeadlinePolicy,
): { readonly limit: ClockLimit | null; readonly entry: string } | undefined => {
  const { byClass } = policy.clocks[clockId]
  const isKnown = deadlineClass === null || Object.hasOwn(policy.classes, deadlineClass)
  const entry = deadlineClass !== null && Object.hasOwn(byClass, deadlineClass) ? deadlineClass : ANY_CLASS
  const limit = byClass[entry]
  return !isKnown || limit === undefined ? undefined : { limit, entry }
}

/** As `startClock`, with a limit from elsewhere: an extension that was granted, a matter's own promise in the practice list. */
export const startClockWith = (
  limit: ClockLimit | null,
  start: { clockId: ClockId; deadlineClass: string | null; startAt: number },
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockTimes | CalendarNotCovered => {
  const { clockId, deadlineClass, startAt } = start
  const head = {
    clockId,
    deadlineClass,
    mode: limit === null ? ('natural' as const) : modeOf(limit.duration),
    startedAt: startAt,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  }
  if (limit === null) return { ...head, warnAt: null, dueAt: null, redAt: null, blackAt: null }
  const dueAt = dueAfter(startAt, limit.duration, calendar, limit.rule)
  if (typeof dueAt !== 'number') return dueAt
  const lamps = lampInstants(countedFrom(startAt, calendar, limit.rule), dueAt, limit, head.mode, policy, calendar)
  return 'refused' in lamps ? lamps : { ...head, ...lamps, dueAt }
}

type LampInstants = { readonly warnAt: number; readonly redAt: number; readonly blackAt: number }

const lampInstants = (
  begin: number,
  dueAt: number,
  limit: ClockLimit,
  mode: ClockMode,
  { lamps }: DeadlinePolicy,
  calendar: WorkCalendar,
): LampInstants | CalendarNotCovered => {
  const table = compiled(calendar)
  const measure = (at: number) => (mode === 'working' ? servedBefore(table, at) : at)
  const due = measure(dueAt)
  // What counts, so a start day that is not counted is no part of the span.
  const span = due - measure(begin)
  const instantAt = (measured: number) => {
    if (mode === 'natural' || span === 0) return measured - due + dueAt
    // When all of the span is a warning: where counting begins, not where the service before it ended.
    return measured <= due - span ? begin : instantReaching(table, Math.round(measured))
  }
  const warnLeft =
    limit.warnMinutesLeft === undefined ? span * lamps.yellowRatio : Math.min(span, limit.warnMinutesLeft * MINUTE)
  const isPreWarn = lamps.mode === 'preWarn'
  const warnAt = isPreWarn ? instantAt(due - Math.round(warnLeft)) : dueAt
  const redAt = isPreWarn ? dueAt : instantAt(due + Math.round(span * (lamps.redRatio ?? 0)))
  const blackAt = instantAt(due + Math.round(span * lamps.blackRatio))
  if (warnAt === undefined || redAt === undefined || blackAt === undefined) {
    return notCovered(calendar, dayText(table.first + table.count))
  }
  // A working due time at the end of a day lies after the last service minute that it measures.
  return { warnAt: Math.min(warnAt, dueAt), redAt: Math.max(redAt, dueAt), blackAt: Math.max(blackAt, dueAt, redAt) }
}
