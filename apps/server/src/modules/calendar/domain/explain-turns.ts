import type { Reason } from '@suban/domain-kit'
import { dueAfter } from './add-duration.ts'
import type { ClockReason } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import type { ClockTurn, PausedTurn } from './clock-turns.ts'
import { countedTime, mustBeCovered } from './counted-time.ts'
import type { CountedTime } from './counted-time.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'
import { EXACT, scaled } from './duration.ts'
import { grantName, standstillName } from './grant-reasons.ts'
import { deadlineTextOf, localTimeOf, MINUTE } from './local-time.ts'
import { extensionPolicyOf, pausePolicyOf } from './policy-of-clock.ts'
import { limitFor } from './start-clock.ts'
import { clockTimes } from './turn-clock.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** What happened to a clock after its start, turn by turn: who knew of it, what it took or gave. */
export const turnReasons = (clock: ClockTimes, begin: number, policy: DeadlinePolicy, calendar: WorkCalendar): readonly ClockReason[] => {
  const { turns = [] } = clock
  const time = countedTime(clock.mode, begin, [], calendar)
  return turns.map((turn, i) => {
    const dueAfterTurns = (count: number): string => {
      const times = clockTimes({ ...clock, turns: turns.slice(0, count) }, policy, calendar)
      const dueAt = 'refused' in times ? null : (times.paused ?? times).dueAt
      return dueAt === null ? '' : deadlineTextOf(dueAt, calendar.utcOffsetMinutes)
    }
    return turnReason(turn, { from: () => dueAfterTurns(i), to: () => dueAfterTurns(i + 1) }, clock, time, policy, calendar)
  })
}

const turnReason = (
  turn: ClockTurn,
  due: { from(): string; to(): string },
  clock: ClockTimes,
  time: CountedTime,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockReason => {
  const { clockId } = clock
  const at = localTimeOf(turn.at, calendar.utcOffsetMinutes)
  switch (turn.kind) {
    case 'paused':
      return pauseReason(turn, clock, time, policy, calendar)
    case 'extended': {
      const reason = extensionPolicyOf(clockId, policy)?.reasons[turn.reason]
      return {
        code: reason?.countsInAssessment === false ? 'CLOCK_EXTENDED_NOT_COUNTED' : 'CLOCK_EXTENDED',
        params: { at, reason: reason?.name ?? turn.reason, reasonEn: reason?.nameEn ?? turn.reason, from: due.from(), to: due.to() },
        ...(reason ? { source: sourceOf(policy, `clocks.${clockId}.extension.reasons.${turn.reason}`) } : {}),
      }
    }
    case 'granted':
      return { code: 'CLOCK_GRANTED', params: { at, to: due.to(), ...grantName(turn.reason) } }
    case 'classChanged': {
      const name = policy.classes[turn.deadlineClass]?.name ?? turn.deadlineClass
      const least = leastLeft(turn, clock, policy, calendar)
      return least !== null && due.to() === least
        ? { code: 'CLOCK_CLASS_CHANGED_LEAST', params: { at, name, deadlineClass: turn.deadlineClass, to: least }, source: sourceOf(policy, 'reclassified') }
        : { code: 'CLOCK_CLASS_CHANGED', params: { at, name, deadlineClass: turn.deadlineClass, to: due.to() }, source: sourceOf(policy, `classes.${turn.deadlineClass}`) }
    }
  }
}

/** The least due time after a reclassification, in words. */
const leastLeft = (turn: { readonly at: number; readonly deadlineClass: string }, { clockId }: ClockTimes, policy: DeadlinePolicy, calendar: WorkCalendar): string | null => {
  const limit = limitFor(clockId, turn.deadlineClass, policy)?.limit
  const least = limit && dueAfter(turn.at, scaled(limit.duration, policy.reclassified?.leastShare ?? 0), calendar, EXACT)
  return typeof least === 'number' ? deadlineTextOf(least, calendar.utcOffsetMinutes) : null
}

const pauseReason = (turn: PausedTurn, clock: ClockTimes, time: CountedTime, policy: DeadlinePolicy, calendar: WorkCalendar): ClockReason => {
  const offset = calendar.utcOffsetMinutes
  const reason = pausePolicyOf(clock.clockId, policy)?.reasons[turn.reason]
  const named = { from: localTimeOf(turn.at, offset), ...(reason ? { reason: reason.name, reasonEn: reason.nameEn } : standstillName(turn.reason)) }
  const source = reason ? { source: sourceOf(policy, `clocks.${clock.clockId}.pause.reasons.${turn.reason}`) } : {}
  if (turn.until === null) {
    return turn.mostUntil === null
      ? { code: 'CLOCK_PAUSED_NOW_UNCAPPED', params: named, ...source }
      : { code: 'CLOCK_PAUSED_NOW', params: { ...named, mostUntil: deadlineTextOf(turn.mostUntil, offset) }, ...source }
  }
  const isOutside = mustBeCovered([turn.at, turn.until], clock.mode, calendar) !== null
  const taken = isOutside ? 0 : Math.round(time.takenBy({ from: turn.at, to: turn.until }) / MINUTE)
  return {
    code: reason?.tellsRequester ? 'CLOCK_PAUSED_TOLD' : 'CLOCK_PAUSED',
    params: { ...named, to: localTimeOf(turn.until, offset), hours: Math.floor(taken / 60), minutes: taken % 60 },
    ...source,
  }
}

/** While a clock stands still: when it would be due if it went on as things stand. */
export const resumeReason = (clock: ClockTimes, calendar: WorkCalendar): Reason[] => {
  const dueAt = clock.paused?.dueAt ?? null
  return dueAt === null ? [] : [{ code: 'CLOCK_DUE_IF_RESUMED', params: { at: deadlineTextOf(dueAt, calendar.utcOffsetMinutes), from: localTimeOf(clock.paused!.asOf, calendar.utcOffsetMinutes) } }]
}

const sourceOf = (policy: DeadlinePolicy, entry: string) => ({ policy: policy.id, version: policy.version, entry })

