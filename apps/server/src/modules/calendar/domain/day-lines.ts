import { compiled, DAY_KINDS, servedBefore } from './compiled-calendar.ts'
import type { CompiledCalendar } from './compiled-calendar.ts'
import type { ClockMode } from './duration.ts'
import { dayNumberAt, dayText, MINUTE, startOfDay } from './local-time.ts'
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
  /** Minutes left after this day; 0 on the last line. */
  readonly leftMinutes: number
}

/** A natural clock needs no proof day by day: beyond this many days only the last one follows. */
const MOST_NATURAL_LINES = 16

/**
 * The days from `start` to `due`, with what counts on each from `begin` on. Minutes are whole and add up: their sum is the
 * whole span's. Working time must be covered by the calendar.
 */
export const dayLines = (
  start: number,
  begin: number,
  due: number,
  mode: ClockMode,
  calendar: WorkCalendar,
): readonly DayLine[] => {
  const table = compiled(calendar)
  const firstDay = dayNumberAt(start, table.offset)
  const lastDay = Math.max(firstDay, dayNumberAt(due - 1, table.offset))
  const measure = mode === 'working' ? (at: number) => servedBefore(table, at) : (at: number) => at
  const end = measure(due)
  const leftAfter = (at: number) => Math.round((end - measure(at)) / MINUTE)
  const total = leftAfter(Math.min(begin, due))

  const lines: DayLine[] = []
  let left = total
  for (let day = firstDay; day <= lastDay; day++) {
    if (mode === 'natural' && lines.length === MOST_NATURAL_LINES - 1 && day < lastDay) {
      day = lastDay
      left = leftAfter(startOfDay(day, table.offset))
    }
    const dayEnd = startOfDay(day + 1, table.offset)
    const after = dayEnd <= begin ? total : leftAfter(Math.min(dayEnd, due))
    lines.push(line(day, left - after, after, table, calendar))
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
