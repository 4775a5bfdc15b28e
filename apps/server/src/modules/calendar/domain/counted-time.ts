import { compiled, instantReaching, isCovered, servedBefore } from './compiled-calendar.ts'
import type { ClockMode } from './duration.ts'
import { dayNumberAt, dayText } from './local-time.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { notCovered } from './work-calendar.ts'

/** A stretch during which a clock stood still. */
export type Stretch = { readonly from: number; readonly to: number }

/**
 * The time that counts for one clock, in milliseconds: nothing before `begin`; from there on every minute (natural) or the
 * minutes of service (working); and nothing while it stood still. Working time must be asked about covered instants only.
 */
export type CountedTime = {
  /** What has counted by an instant, the pauses left out. */
  by(at: number): number
  /** Earliest instant by which so much has counted; `begin` for nothing. Undefined beyond the calendar. */
  reaching(counted: number): number | undefined
  /** What a stretch takes: how much would have counted in it. */
  takenBy(stretch: Stretch): number
  /** An instant, later by what a stretch before it takes. Undefined beyond the calendar. */
  movedBy(stretch: Stretch, at: number): number | undefined
}

/** @param pauses in order, apart */
export const countedTime = (mode: ClockMode, begin: number, pauses: readonly Stretch[], calendar: WorkCalendar): CountedTime => {
  const table = compiled(calendar)
  const isWorking = mode === 'working'
  const measure = isWorking ? (at: number) => servedBefore(table, at) : (at: number) => at
  const instant = isWorking ? (measured: number) => instantReaching(table, measured) : (measured: number) => measured
  const start = measure(begin)
  const takenBy = ({ from, to }: Stretch): number => (to <= begin ? 0 : measure(to) - (from <= begin ? start : measure(from)))
  return {
    by(at) {
      if (at <= begin) return 0
      let counted = measure(at) - start
      for (const pause of pauses) {
        if (pause.from >= at) break
        counted -= takenBy(pause.to <= at ? pause : { from: pause.from, to: at })
      }
      return counted
    },
    reaching(counted) {
      if (counted <= 0) return begin
      let measured = start + counted
      for (const pause of pauses) {
        // What was reached when the pause began stays where it was.
        if (pause.to > begin && measured <= (pause.from <= begin ? start : measure(pause.from))) break
        measured += takenBy(pause)
      }
      return instant(measured)
    },
    takenBy,
    movedBy(stretch, at) {
      const taken = takenBy(stretch)
      return taken === 0 ? at : instant(measure(at) + taken)
    },
  }
}

/** Refused when working time is asked about an instant that the calendar does not cover. */
export const mustBeCovered = (instants: readonly number[], mode: ClockMode, calendar: WorkCalendar): CalendarNotCovered | null => {
  if (mode === 'natural') return null
  const table = compiled(calendar)
  const outside = instants.find((at) => !isCovered(table, at))
  return outside === undefined ? null : notCovered(calendar, dayText(dayNumberAt(outside, table.offset)))
}
