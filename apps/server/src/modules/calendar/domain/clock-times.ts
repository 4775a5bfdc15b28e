import type { Reason } from '@suban/domain-kit'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTurn } from './clock-turns.ts'
import type { DayLine } from './day-lines.ts'
import type { ClockMode } from './duration.ts'

/**
 * A clock, as an event keeps it: what a person was promised, and under which rules. Instants are epoch milliseconds; all
 * four are null where the clock runs without a due time, and while it is paused: then nothing happens by itself but the end
 * of the pause at its cap. startedAt ≤ warnAt ≤ dueAt ≤ redAt ≤ blackAt.
 */
export type ClockTimes = {
  readonly clockId: ClockId
  /** Class that it started under; after a reclassification `classInForce` tells the present one. */
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
  /** What happened to it since its start; missing where nothing did. */
  readonly turns?: readonly ClockTurn[]
  /** Present while it is paused. */
  readonly paused?: PausedTimes
  /** Present once the clock was counted again under other versions (`recompute`): what was promised before that. */
  readonly promised?: FirstPromise
}

/** A clock that stands still, and the times that it would have if it went on at `asOf`. */
export type PausedTimes = {
  readonly since: number
  /** The pause ends here at the latest; null: no cap. */
  readonly mostUntil: number | null
  /** When it was paused, or the last turn that it took while paused. */
  readonly asOf: number
  readonly warnAt: number | null
  readonly dueAt: number | null
  readonly redAt: number | null
  readonly blackAt: number | null
}

/** The due time that a person was given first, and the versions it was counted under. */
export type FirstPromise = { readonly dueAt: number | null; readonly policyVersion: string; readonly calendarVersion: string }

/** Why a clock is due when it is: in sentences, and the days of the way one by one. */
export type ClockExplanation = { readonly because: readonly Reason[]; readonly days: readonly DayLine[] }
