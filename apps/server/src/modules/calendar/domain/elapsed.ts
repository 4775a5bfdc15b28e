import { compiled, isCovered, servedBefore } from './compiled-calendar.ts'
import type { ClockMode } from './duration.ts'
import { dayNumberAt, dayText, MINUTE } from './local-time.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { notCovered } from './work-calendar.ts'

/**
 * Minutes between two instants, natural or within service hours. Exact: a fraction where the instants are not whole
 * minutes; negative when `to` lies before `from`. Working time outside of the calendar is refused.
 */
export const elapsedMinutes = (
  from: number,
  to: number,
  mode: ClockMode,
  calendar: WorkCalendar,
): number | CalendarNotCovered => {
  if (mode === 'natural') return (to - from) / MINUTE
  const table = compiled(calendar)
  for (const at of [from, to]) {
    if (!isCovered(table, at)) return notCovered(calendar, dayText(dayNumberAt(at, table.offset)))
  }
  return (servedBefore(table, to) - servedBefore(table, from)) / MINUTE
}
