import type { Reason } from '@suban/domain-kit'
import type { ClockId } from './clock-kinds.ts'
import type { DayLine } from './day-lines.ts'
import type { ClockMode } from './duration.ts'

/**
 * A started clock, as an event keeps it: what a person was promised, and under which rules. Instants are epoch milliseconds; all four are null where the clock runs without a
 * due time. startedAt ≤ warnAt ≤ dueAt ≤ redAt ≤ blackAt.
 */
export type ClockTimes = {
  readonly clockId: ClockId
  readonly deadlineClass: string | null
  readonly mode: ClockMode
  readonly startedAt: number
  /** The lamp turns yellow at this instant. */
  readonly warnAt: number | null
  /** The last instant in time; overdue after it. */
  readonly dueAt: number | null
  /** The lamp turns red after this instant: the due time, or later where a city's lamps speak only once overdue. */
  readonly redAt: number | null
  /** The lamp turns black at this instant. */
  readonly blackAt: number | null
  /** Under which versions it was computed: `explainClock` tells from them why. */
  readonly policyVersion: string
  readonly calendarVersion: string
}

/** Why a clock is due when it is: in sentences, and the days of the way one by one. */
export type ClockExplanation = { readonly because: readonly Reason[]; readonly days: readonly DayLine[] }
