import type { Refusal } from '@suban/domain-kit'
import { refuse } from '@suban/domain-kit'
import { namesOf } from './clock-reasons.ts'
import type { ClockTimes } from './clock-times.ts'
import { classInForce, extensionsOf } from './clock-turns.ts'
import type { StartedClock } from './clock-turns.ts'
import type { DeadlinePolicy } from './deadline-policy.ts'
import { ofClass } from './deadline-policy.ts'
import type { Duration } from './duration.ts'
import { compareDurations, scaled, together } from './duration.ts'
import { extensionPolicyOf } from './policy-of-clock.ts'
import { limitFor } from './start-clock.ts'

/** Somebody wants more time on a clock: how much, why, the requester told. */
export type ExtensionAsk = { readonly by: Duration; readonly reason: string; readonly isRequesterTold: boolean }

export type ExtensionRefusal = Refusal<
  | 'CLOCK_NOT_EXTENDABLE'
  | 'EXTENSION_REASON_UNKNOWN'
  | 'EXTENSION_AFTER_EXPIRY'
  | 'EXTENSION_LIMIT_REACHED'
  | 'EXTENSION_UNIT_OTHER'
  | 'EXTENSION_TOO_LONG'
  | 'EXTENSION_REQUESTER_NOT_TOLD'
>

/**
 * Whether a clock may be extended: null, or why not. `at` is the instant of the request, not of the approval: who asked in
 * time is not late because the approval was (T37). The last instant in time is in time.
 */
export const mayExtend = (clock: ClockTimes, ask: ExtensionAsk, at: number, policy: DeadlinePolicy): ExtensionRefusal | null => {
  const { clockId } = clock
  const named = namesOf(clockId)
  const extending = extensionPolicyOf(clockId, policy)
  const most = mostExtension(clock, policy)
  const { dueAt, asOf } = clock.paused ?? { dueAt: clock.dueAt, asOf: at }
  if (extending === undefined || most === null || dueAt === null) return refuse('CLOCK_NOT_EXTENDABLE', named)
  if (!Object.hasOwn(extending.reasons, ask.reason)) return refuse('EXTENSION_REASON_UNKNOWN', { ...named, reason: ask.reason })
  if (extending.beforeExpiryOnly && asOf > dueAt) return refuse('EXTENSION_AFTER_EXPIRY', named)
  const before = extensionsOf(clock)
  if (before.length >= extending.mostTimes) return refuse('EXTENSION_LIMIT_REACHED', { ...named, times: extending.mostTimes })
  const all = before.reduce<Duration | undefined>((sum, { by }) => sum && together(sum, by), ask.by)
  const beyond = all && compareDurations(all, most)
  if (beyond === undefined) return refuse('EXTENSION_UNIT_OTHER', { ...named, ...UNIT_WORDS[most.unit] })
  if (beyond > 0) return refuse('EXTENSION_TOO_LONG', { amount: most.amount, ...UNIT_WORDS[most.unit] })
  if (extending.tellsRequester && !ask.isRequesterTold) return refuse('EXTENSION_REQUESTER_NOT_TOLD')
  return null
}

/** How long all extensions of a clock may be together; null where its class is never extended. */
export const mostExtension = (clock: Pick<StartedClock, 'deadlineClass' | 'turns'> & Pick<ClockTimes, 'clockId'>, policy: DeadlinePolicy): Duration | null => {
  const inForce = classInForce(clock)
  const most = ofClass(extensionPolicyOf(clock.clockId, policy)?.most ?? {}, inForce)?.value ?? null
  if (most === null || 'unit' in most) return most
  const limit = limitFor(clock.clockId, inForce, policy)?.limit
  return limit ? scaled(limit.duration, most.factor) : null
}

/** Whether the assessment holds an extension against the unit; unknown reasons do. */
export const countsInAssessment = (clockId: ClockTimes['clockId'], reason: string, policy: DeadlinePolicy): boolean =>
  extensionPolicyOf(clockId, policy)?.reasons[reason]?.countsInAssessment ?? true

const UNIT_WORDS: Readonly<Record<Duration['unit'], { readonly unit: string; readonly unitEn: string }>> = {
  minute: { unit: '分钟', unitEn: 'minute(s)' },
  hour: { unit: '小时', unitEn: 'hour(s)' },
  day: { unit: '个自然日', unitEn: 'calendar day(s)' },
  workingMinute: { unit: '工作分钟', unitEn: 'working minute(s)' },
  workingHour: { unit: '个工作小时', unitEn: 'working hour(s)' },
  workingDay: { unit: '个工作日', unitEn: 'working day(s)' },
}
