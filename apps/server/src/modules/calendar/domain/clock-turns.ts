import type { Duration, DurationRule } from './duration.ts'

/**
 * What happened to a clock after its start. A clock keeps its turns in the order in which they happened; its times follow
 * from its start, its turns and the versions of policy and calendar alone (`clockTimes`), so it can always be counted again.
 */
export type ClockTurn =
  /** It stands still from `at` until `until`; null: it still does, until `mostUntil` at the latest (null: no cap). */
  | { readonly kind: 'paused'; readonly at: number; readonly until: number | null; readonly reason: string; readonly mostUntil: number | null }
  /** The due time moves on by a duration, laid into the calendar by `rule` (missing: exactly so much later). */
  | { readonly kind: 'extended'; readonly at: number; readonly by: Duration; readonly rule?: DurationRule; readonly reason: string }
  /** A due time set by a decision: a ruling, a send-back's minimum, an escalation. Never before the start. */
  | { readonly kind: 'granted'; readonly at: number; readonly dueAt: number; readonly reason: string }
  /**
   * The limit of another class, counted from the same start, pauses and extensions kept, a due time that was granted before
   * given up; but not due before `at` plus the share of the new limit that the policy leaves (T69).
   */
  | { readonly kind: 'classChanged'; readonly at: number; readonly deadlineClass: string }

export type PausedTurn = Extract<ClockTurn, { kind: 'paused' }>
export type ExtendedTurn = Extract<ClockTurn, { kind: 'extended' }>

/** A turn as policy documents write it: with city times 'YYYY-MM-DD HH:MM' in place of instants. */
export type WrittenTurn =
  | { readonly kind: 'paused'; readonly at: string; readonly until: string | null; readonly reason: string; readonly mostUntil: string | null }
  | { readonly kind: 'extended'; readonly at: string; readonly by: Duration; readonly rule?: DurationRule; readonly reason: string }
  | { readonly kind: 'granted'; readonly at: string; readonly dueAt: string; readonly reason: string }
  | { readonly kind: 'classChanged'; readonly at: string; readonly deadlineClass: string }

/** A clock as it was started, with what happened to it since. */
export type StartedClock = {
  readonly clockId: string
  /** Class that it started under; `classInForce` tells the present one. */
  readonly deadlineClass: string | null
  readonly startedAt: number
  readonly turns?: readonly ClockTurn[]
}

/** The deadline class that rules a clock after its turns. */
export const classInForce = ({ deadlineClass, turns = [] }: Pick<StartedClock, 'deadlineClass' | 'turns'>): string | null =>
  turns.findLast((turn) => turn.kind === 'classChanged')?.deadlineClass ?? deadlineClass

export const pausesOf = ({ turns = [] }: Pick<StartedClock, 'turns'>): readonly PausedTurn[] => turns.filter((turn) => turn.kind === 'paused')
export const extensionsOf = ({ turns = [] }: Pick<StartedClock, 'turns'>): readonly ExtendedTurn[] => turns.filter((turn) => turn.kind === 'extended')

/** The pause that a clock is in, if any: only the last one can still be open. */
export const openPause = (clock: Pick<StartedClock, 'turns'>): PausedTurn | undefined => {
  const last = pausesOf(clock).at(-1)
  return last?.until === null ? last : undefined
}

/** Turns out of order, before the start, or pauses that overlap are a bug of the caller, not an expected "no". */
export const mustBeInOrder = ({ startedAt, turns = [] }: StartedClock): void => {
  let last = startedAt
  let pausedUntil: number | null = startedAt
  for (const turn of turns) {
    if (!(turn.at >= last)) throw new RangeError('turns of a clock stand in the order in which they happened, none before its start')
    last = turn.at
    if (turn.kind !== 'paused') continue
    if (pausedUntil === null || turn.at < pausedUntil) throw new RangeError('a clock that stands still cannot be paused')
    if (turn.until !== null && !(turn.until >= turn.at)) throw new RangeError('a pause ends after it begins')
    pausedUntil = turn.until
  }
}
