/** A length of time by which a clock is extended, as the calendar module counts it. */
export type Duration = { readonly amount: number; readonly unit: 'minute' | 'hour' | 'day' | 'workingMinute' | 'workingHour' | 'workingDay' }

/** How that length is laid into the calendar; missing: exactly so much later. */
export type DurationRule = { readonly startOn: 'immediately' | 'nextDay'; readonly dueBy: 'sameTime' | 'endOfService' | 'endOfDay' }

/**
 * What happened to a clock after its start. Instants are epoch milliseconds; the times that follow are the calendar's to count, so a
 * clock can be counted anew under other rules with the same turns.
 */
export type ClockTurn =
  /** Stands still; `until` null while it does, `mostUntil` when it goes on by itself at the latest. */
  | { readonly kind: 'paused'; readonly at: number; readonly until: number | null; readonly reason: string; readonly mostUntil: number | null }
  | { readonly kind: 'extended'; readonly at: number; readonly by: Duration; readonly rule?: DurationRule; readonly reason: string }
  /** A due time that a decision set: a ruling, the least time after being sent back. */
  | { readonly kind: 'granted'; readonly at: number; readonly dueAt: number; readonly reason: string }
  | { readonly kind: 'classChanged'; readonly at: number; readonly deadlineClass: string }

/** Whether the clock stands still now. */
export const isPaused = (clock: { readonly turns?: readonly ClockTurn[] }): boolean => {
  const last = clock.turns?.findLast((turn) => turn.kind === 'paused')
  return last?.kind === 'paused' && last.until === null
}

/** When a clock that stands still goes on by itself; null while it runs, or where nothing ends the pause but a decision. */
export const pausedUntilAtMost = (clock: { readonly turns?: readonly ClockTurn[] }): number | null => {
  const last = clock.turns?.findLast((turn) => turn.kind === 'paused')
  return last?.kind === 'paused' && last.until === null ? last.mostUntil : null
}
