import type { ClockTimes } from './clock-times.ts'
import { compiled, dayIndexAt, isCovered, timetableAt } from './compiled-calendar.ts'
import type { ClockMode } from './duration.ts'
import { elapsedMinutes } from './elapsed.ts'
import { MINUTE } from './local-time.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type Lamp = 'green' | 'yellow' | 'red' | 'black'

type Instants = Pick<ClockTimes, 'warnAt' | 'dueAt' | 'redAt' | 'blackAt'>

/**
 * The lamp of a clock at an instant. A stopped clock shows for ever how it ended: green in time, else how late it was. A
 * paused one shows what it showed when it was paused. The due instant itself is in time. A clock without a due time is green.
 */
export const lampOf = (times: Instants & Pick<ClockTimes, 'paused'>, now: number, stoppedAt?: number | null): Lamp =>
  times.paused ? litAt(times.paused, times.paused.asOf, stoppedAt !== undefined && stoppedAt !== null) : litAt(times, stoppedAt ?? now, stoppedAt !== undefined && stoppedAt !== null)

const litAt = ({ warnAt, dueAt, redAt, blackAt }: Instants, at: number, isStopped: boolean): Lamp => {
  if (warnAt === null || dueAt === null || redAt === null || blackAt === null) return 'green'
  if (at > dueAt && at >= blackAt) return 'black'
  if (at > redAt) return 'red'
  if (isStopped) return at > dueAt ? 'yellow' : 'green'
  return at >= warnAt ? 'yellow' : 'green'
}

/**
 * Time left, or by how much the clock is overdue: whole minutes, never negative, cut down, and the same split for words
 * such as 还剩 1 个工作日 3 小时. A working day is the service of the day that it is told on.
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
 * Time left on a clock in its own time; what was left when it was paused, while it is; null where it has no due time. Where
 * `now` lies outside of the calendar, natural time is told instead, and `mode` says so: a list must show something for an
 * old clock.
 */
export const timeLeft = (
  times: Pick<ClockTimes, 'mode' | 'dueAt' | 'paused'>,
  now: number,
  calendar: WorkCalendar,
): TimeLeft | null => {
  const dueAt = times.paused ? times.paused.dueAt : times.dueAt
  if (dueAt === null) return null
  const at = times.paused?.asOf ?? now
  const table = compiled(calendar)
  const mode = times.mode === 'working' && isCovered(table, at) && isCovered(table, dueAt) ? 'working' : 'natural'
  const left = elapsedMinutes(at, dueAt, mode, calendar)
  if (typeof left !== 'number') throw new Error('a covered span has a length')
  const minutes = Math.floor(Math.abs(left))
  const dayMinutes = mode === 'working' ? timetableAt(table, dayIndexAt(table, at)).length / MINUTE : 24 * 60
  const days = Math.floor(minutes / dayMinutes)
  const rest = minutes - days * dayMinutes
  return {
    minutes,
    mode,
    overdue: at > dueAt,
    ...(mode === 'working' ? { workingDays: days } : { naturalDays: days }),
    hours: Math.floor(rest / 60),
    minutesRest: Math.floor(rest % 60),
  }
}

/**
 * By how much a clock was stopped before its due time, in the clock's own time: the green "finished early" lamp. Null where
 * it has no due time, or was stopped at it or after it.
 */
export const earlyBy = (times: Pick<ClockTimes, 'mode' | 'dueAt' | 'paused'>, stoppedAt: number, calendar: WorkCalendar): TimeLeft | null => {
  const left = timeLeft(times, stoppedAt, calendar)
  return left === null || left.overdue || left.minutes === 0 ? null : left
}
