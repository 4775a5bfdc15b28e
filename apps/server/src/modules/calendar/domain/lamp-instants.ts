import type { CountedTime } from './counted-time.ts'
import type { ClockLimit, LampPolicy } from './deadline-policy.ts'
import { MINUTE } from './local-time.ts'

/** When the lamp of a clock changes. warnAt ≤ dueAt ≤ redAt ≤ blackAt, none before counting began. */
export type LampInstants = { readonly warnAt: number; readonly dueAt: number; readonly redAt: number; readonly blackAt: number }

/**
 * The lamps of a clock due at `dueAt`, as shares of its whole span. Undefined where the calendar ends before the black lamp.
 *
 * @param span what counts from the clock's beginning to its due time, pauses left out: a start day that is not counted is no part of it
 */
export const lampInstants = (dueAt: number, span: number, time: CountedTime, limit: ClockLimit | null, lamps: LampPolicy): LampInstants | undefined => {
  const instantAt = (counted: number) => (span === 0 ? dueAt : time.reaching(Math.round(counted)))
  const warnLeft = limit?.warnMinutesLeft === undefined ? span * lamps.yellowRatio : Math.min(span, limit.warnMinutesLeft * MINUTE)
  const isPreWarn = lamps.mode === 'preWarn'
  const warnAt = isPreWarn ? instantAt(span - Math.round(warnLeft)) : dueAt
  const redAt = isPreWarn ? dueAt : instantAt(span + Math.round(span * (lamps.redRatio ?? 0)))
  const blackAt = instantAt(span + Math.round(span * lamps.blackRatio))
  if (warnAt === undefined || redAt === undefined || blackAt === undefined) return undefined
  // A working due time at the end of a day lies after the last service minute that it measures.
  return { warnAt: Math.min(warnAt, dueAt), dueAt, redAt: Math.max(redAt, dueAt), blackAt: Math.max(blackAt, dueAt, redAt) }
}
