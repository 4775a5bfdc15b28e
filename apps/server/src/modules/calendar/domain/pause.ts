import type { Refusal } from '@suban/domain-kit'
import { refuse } from '@suban/domain-kit'
import { dueAfter } from './add-duration.ts'
import { namesOf } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import { classInForce, pausesOf } from './clock-turns.ts'
import type { StartedClock } from './clock-turns.ts'
import type { DeadlinePolicy, PausePolicy } from './deadline-policy.ts'
import { ofClass } from './deadline-policy.ts'
import type { Duration } from './duration.ts'
import { EXACT } from './duration.ts'
import { pausePolicyOf } from './policy-of-clock.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'

/** Somebody wants a clock to stand still: why, with evidence, the requester told. Who, the event of the order says. */
export type PauseAsk = { readonly reason: string; readonly hasEvidence: boolean; readonly isRequesterTold: boolean }

export type PauseRefusal = Refusal<
  | 'CLOCK_NOT_PAUSABLE'
  | 'CLOCK_PAUSED_ALREADY'
  | 'PAUSE_REASON_UNKNOWN'
  | 'PAUSE_AFTER_EXPIRY'
  | 'PAUSE_LIMIT_REACHED'
  | 'PAUSE_EVIDENCE_MISSING'
  | 'PAUSE_REQUESTER_NOT_TOLD'
>

/**
 * Whether a running clock may be paused at an instant: null, or why not. The rules are those of the policy that is handed
 * in, which need not be the one the clock was started under.
 */
export const mayPause = (clock: ClockTimes, ask: PauseAsk, at: number, policy: DeadlinePolicy): PauseRefusal | null => {
  const { clockId, turns = [], paused, dueAt } = clock
  const named = namesOf(clockId)
  const pausing = pausePolicyOf(clockId, policy)
  if (pausing === undefined) return refuse('CLOCK_NOT_PAUSABLE', named)
  if (paused !== undefined) return refuse('CLOCK_PAUSED_ALREADY', named)
  const reason = Object.hasOwn(pausing.reasons, ask.reason) ? pausing.reasons[ask.reason]! : undefined
  if (reason === undefined) return refuse('PAUSE_REASON_UNKNOWN', { ...named, reason: ask.reason })
  if (mostOf(pausing, ask.reason, clock) === null || dueAt === null) return refuse('CLOCK_NOT_PAUSABLE', named)
  if (at > dueAt) return refuse('PAUSE_AFTER_EXPIRY', named)
  const before = pausesOf({ turns })
  if (before.length >= pausing.mostTimes) return refuse('PAUSE_LIMIT_REACHED', { ...named, times: pausing.mostTimes })
  const sameReason = before.filter((pause) => pause.reason === ask.reason).length
  if (reason.mostTimes !== undefined && sameReason >= reason.mostTimes) return refuse('PAUSE_LIMIT_REACHED', { ...named, times: reason.mostTimes })
  if (reason.needsEvidence && !ask.hasEvidence) return refuse('PAUSE_EVIDENCE_MISSING', { reason: reason.name, reasonEn: reason.nameEn })
  if (reason.tellsRequester && !ask.isRequesterTold) return refuse('PAUSE_REQUESTER_NOT_TOLD', { reason: reason.name, reasonEn: reason.nameEn })
  return null
}

/** Whether a clock is paused, so that it may go on. */
export const mayResume = (clock: Pick<ClockTimes, 'clockId' | 'paused'>): Refusal<'CLOCK_NOT_PAUSED'> | null =>
  clock.paused ? null : refuse('CLOCK_NOT_PAUSED', namesOf(clock.clockId))

/**
 * When a pause that begins at `at` ends at the latest: the cap of its reason for the clock's class, else of the clock. To be
 * asked once `mayPause` allows it; throws where the policy knows no such pause. Refused where a working cap lies outside of
 * the calendar.
 */
export const pauseEndsBy = (
  clock: Pick<StartedClock, 'deadlineClass' | 'turns'> & Pick<ClockTimes, 'clockId'>,
  reason: string,
  at: number,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): number | CalendarNotCovered => {
  const pausing = pausePolicyOf(clock.clockId, policy)
  const most = pausing && mostOf(pausing, reason, clock)
  if (!most) throw new RangeError(`the policy knows no pause ${reason} of clock ${clock.clockId}`)
  return dueAfter(at, most, calendar, EXACT)
}

const mostOf = (pausing: PausePolicy, reason: string, clock: Pick<StartedClock, 'deadlineClass' | 'turns'>): Duration | null =>
  ofClass(pausing.reasons[reason]?.most ?? pausing.most, classInForce(clock))?.value ?? null
