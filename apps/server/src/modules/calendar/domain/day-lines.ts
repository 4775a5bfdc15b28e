import { compiled, DAY_KINDS } from './compiled-calendar.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'
import type { Stretch } from './counted-time.ts'
import { countedTime } from './counted-time.ts'
import type { ClockMode } from './duration.ts'
import { DAY, dayNumberAt, dayText, MINUTE, startOfDay } from './local-time.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'

/** One day of the way from a start to a due time. */
export type DayLine = {
  readonly on: string
  /** `uncovered` only in natural time, which may run beyond the calendar. */
  readonly kind: DayKind['kind'] | 'uncovered'
  /** The holiday's name. */
  readonly name?: string
  /** Minutes of this day that count. */
  readonly countedMinutes: number
  /** Minutes of this day that would have counted, had the clock not stood still; missing where it did not. */
  readonly pausedMinutes?: number
  /** Minutes left after this day; 0 on the last line, unless the clock stands still there. */
  readonly leftMinutes: number
}

/** A natural clock needs no proof day by day: beyond this many days only the last one follows. */
const MOST_NATURAL_LINES = 16

/**
 * The days from `start` to `due`, with what counts on each from `begin` on. Minutes are whole and add up: their sum is the
 * whole span's. Working time must be covered by the calendar.
 *
 * @param pauses when the clock stood still, in order
 * @param until nothing is told beyond it: where a clock stands still; else `due`
 */
export const dayLines = (
  start: number,
  begin: number,
  due: number,
  mode: ClockMode,
  calendar: WorkCalendar,
  pauses: readonly Stretch[] = [],
  until = due,
): readonly DayLine[] => {
  const table = compiled(calendar)
  const firstDay = dayNumberAt(start, table.offset)
  const lastDay = Math.max(firstDay, dayNumberAt(until - 1, table.offset))
  const time = countedTime(mode, begin, pauses, calendar)
  const span = time.by(due)
  const leftAfter = (at: number) => Math.round((span - time.by(Math.min(at, due, until))) / MINUTE)

  const lines: DayLine[] = []
  let left = leftAfter(begin)
  for (let day = firstDay; day <= lastDay; day++) {
    if (mode === 'natural' && lines.length === MOST_NATURAL_LINES - 1 && day < lastDay) {
      day = lastDay
      left = leftAfter(startOfDay(day, table.offset))
    }
    const dayStart = startOfDay(day, table.offset)
    const after = leftAfter(startOfDay(day + 1, table.offset))
    const paused = pauses.reduce((sum, pause) => {
      const within = { from: Math.max(pause.from, dayStart), to: Math.min(pause.to, due, dayStart + DAY) }
      return within.from < within.to ? sum + time.takenBy(within) : sum
    }, 0)
    const told = line(day, left - after, after, table, calendar)
    lines.push(paused > 0 ? { ...told, pausedMinutes: Math.round(paused / MINUTE) } : told)
    left = after
  }
  return lines
}

const line = (
  day: number,
  countedMinutes: number,
  leftMinutes: number,
  table: CompiledCalendar,
  calendar: WorkCalendar,
): DayLine => {
  const index = day - table.first
  const on = table.text[index] ?? dayText(day)
  const kind = DAY_KINDS[table.kinds[index] ?? -1] ?? 'uncovered'
  const name = kind === 'holiday' || kind === 'makeUp' ? calendar.days[on]?.name : undefined
  return name === undefined
    ? { on, kind, countedMinutes, leftMinutes }
    : { on, kind, name, countedMinutes, leftMinutes }
}
