import type { ListVerdict } from './list-verdict.ts'

/**
 * What became of a wish to return an order. `founded`: it went back to dispatch. `unfounded`: refused, counted against the unit. `expired`:
 * nobody judged it in time, counted against the reviewer. `disputed`: it opened a dispute. `moot`: the unit handled it after all, or the
 * centre answers itself.
 */
export type ReturnOutcome = 'pending' | 'founded' | 'unfounded' | 'expired' | 'disputed' | 'moot'

export type ReturnRecord = {
  /** The unit's share. */
  readonly no: number
  readonly unitCode: string
  readonly reason: string
  readonly proposedUnit: string | null
  readonly at: number
  readonly outcome: ReturnOutcome
  readonly decidedAt: number | null
  /** What the lists said of the unit when it was judged. */
  readonly listsSay?: ListVerdict['says']
}
