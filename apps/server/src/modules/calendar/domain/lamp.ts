import type { ClockTimes } from './clock-times.ts'
import { compiled, isCovered } from './compiled-calendar.ts'
import type { ClockMode } from './duration.ts'
import { elapsedMinutes } from './elapsed.ts'
import { MINUTE } from './local-time.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type Lamp = 'green' | 'yellow' | 'red' | 'black'

/**
 * The lamp of a clock at an instant. A stopped clock shows for ever how it ended: green in time, else how late it was.
 * The due instant itself is in time. A clock without a due time is green.
 */
export const lampOf = (
  times: Pick<ClockTimes, 'warnAt' | 'dueAt' | 'redAt' | 'blackAt'>,
  now: number,
  stoppedAt?: number | null,
): Lamp => {
  const { warnAt, dueAt, redAt, blackAt } = times
  if (warnAt === null || dueAt === null || redAt === null || blackAt === null) return 'green'
  const at = stoppedAt ?? now
  if (at > dueAt && at >= blackAt) return 'black'
  if (at > redAt) return 'red'
  if (stoppedAt !== undefined && stoppedAt !== null) return at > dueAt ? 'yellow' : 'green'
  return at >= warnAt ? 'yellow' : 'green'
}

/**
 * Time left, or by how much the clock is overdue: whole minutes, never negative, cut down, and the same split for words
 * such as 还剩 1 个工作日 3 小时. A working day is a normal day's service.
 */
export type TimeLeft = {
  readonly minutes: number
  readonly mode: ClockMode
  readonly overdue: boolean
  /** Working clocks only. */
  readonly workingDays?: number
  /** Natural clocks only. */
  readonly naturalDays?: number
  readonly hours: number
  readonly minutesRest: number
}

/**
 * Time left on a clock in its own time; null where it has no due time. Where `now` lies outside of the calendar, natural
 * time is told instead, and `mode` says so: a list must show something for an old clock.
 */
export const timeLeft = (
  times: Pick<ClockTimes, 'mode' | 'dueAt'>,
  now: number,
  calendar: WorkCalendar,
): TimeLeft | null => {
  if (times.dueAt === null) return null
  const table = compiled(calendar)
  const mode = times.mode === 'working' && isCovered(table, now) && isCovered(table, times.dueAt) ? 'working' : 'natural'
  const left = elapsedMinutes(now, times.dueAt, mode, calendar)
  if (typeof left !== 'number') throw new Error('a covered span has a length')
  const minutes = Math.floor(Math.abs(left))
  const dayMinutes = mode === 'working' ? table.dayLength / MINUTE : 24 * 60
  const days = Math.floor(minutes / dayMinutes)
  const rest = minutes - days * dayMinutes
  return {
    minutes,
    mode,
    overdue: now > times.dueAt,
    ...(mode === 'working' ? { workingDays: days } : { naturalDays: days }),
    hours: Math.floor(rest / 60),
    minutesRest: Math.floor(rest % 60),
  }
}
