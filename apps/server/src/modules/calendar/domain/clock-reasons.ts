import type { PolicySource, Reason } from '@suban/domain-kit'
import type { ClockId } from './clock-kinds.ts'
import { CLOCK_KINDS } from './clock-kinds.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import type { Duration, DurationRule } from './duration.ts'
import { modeOf } from './duration.ts'
import { dayNumberAt, dayText, deadlineTextOf, localTimeOf } from './local-time.ts'
import type { WorkCalendar } from './work-calendar.ts'

/** Every reason code of this module; the sentences are in the contract's registry of reasons. */
export const CLOCK_REASON_CODES = [
  'CLOCK_STARTED',
  'CLOCK_CLASS',
  'CLOCK_CLASS_NONE',
  'CLOCK_LIMIT_MINUTE',
  'CLOCK_LIMIT_HOUR',
  'CLOCK_LIMIT_DAY',
  'CLOCK_LIMIT_WORKING_MINUTE',
  'CLOCK_LIMIT_WORKING_HOUR',
  'CLOCK_LIMIT_WORKING_DAY',
  'CLOCK_BASIS',
  'CLOCK_BASIS_UNCONFIRMED',
  'CLOCK_NATURAL_TIME',
  'CLOCK_WORKING_TIME',
  'CLOCK_START_NEXT_DAY',
  'CLOCK_DAY_START_NOT_COUNTED',
  'CLOCK_DAY_COUNTED',
  'CLOCK_DAY_MAKE_UP',
  'CLOCK_DAY_AFTER_SERVICE',
  'CLOCK_DAY_SKIPPED_WEEKEND',
  'CLOCK_DAY_SKIPPED_HOLIDAY',
  'CLOCK_DAYS_OMITTED',
  'CLOCK_CALENDAR_PROVISIONAL',
  'CLOCK_DUE',
  'CLOCK_DUE_END_OF_SERVICE',
  'CLOCK_DUE_END_OF_DAY',
  'CLOCK_NO_DUE',
  'CLOCK_WARN',
  'CLOCK_BLACK',
  'CLOCK_COUNTED_OTHERWISE',
  'CLOCK_VERSION_UNKNOWN',
] as const

export type ClockReasonCode = (typeof CLOCK_REASON_CODES)[number]

/** A reason of this module: `Reason` with a code that the registry is sure to know. */
export type ClockReason = Reason & { readonly code: ClockReasonCode }

const LIMIT_CODE: Readonly<Record<Duration['unit'], ClockReasonCode>> = {
  minute: 'CLOCK_LIMIT_MINUTE',
  hour: 'CLOCK_LIMIT_HOUR',
  day: 'CLOCK_LIMIT_DAY',
  workingMinute: 'CLOCK_LIMIT_WORKING_MINUTE',
  workingHour: 'CLOCK_LIMIT_WORKING_HOUR',
  workingDay: 'CLOCK_LIMIT_WORKING_DAY',
}

const DUE_CODE: Readonly<Record<DurationRule['dueBy'], ClockReasonCode>> = {
  sameTime: 'CLOCK_DUE',
  endOfService: 'CLOCK_DUE_END_OF_SERVICE',
  endOfDay: 'CLOCK_DUE_END_OF_DAY',
}

/** Why a clock has its due time, without the days; the last reason is always the due one. */
export const becauseOf = (
  limit: ClockLimit | null,
  start: { clockId: ClockId; deadlineClass: string | null; startAt: number; entry: string },
  dueAt: number | null,
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): readonly ClockReason[] => {
  const { clockId, deadlineClass, startAt, entry } = start
  const offset = calendar.utcOffsetMinutes
  const ofPolicy: PolicySource = {
    policy: policy.id,
    version: policy.version,
    entry: `clocks.${clockId}.byClass.${entry}`,
  }
  const reasons: ClockReason[] = [
    {
      code: 'CLOCK_STARTED',
      params: { clock: CLOCK_KINDS[clockId].name, clockId, at: localTimeOf(startAt, offset) },
    },
    deadlineClass === null
      ? { code: 'CLOCK_CLASS_NONE', params: {}, source: ofPolicy }
      : {
          code: 'CLOCK_CLASS',
          params: { deadlineClass, name: policy.classes[deadlineClass]?.name ?? deadlineClass },
          source: ofPolicy,
        },
  ]
  if (limit === null || dueAt === null) {
    reasons.push({ code: 'CLOCK_NO_DUE', params: { clock: CLOCK_KINDS[clockId].name, clockId }, source: ofPolicy })
    return reasons
  }
  const isUnconfirmed = limit.confidence === 'low' || limit.confidence === 'preset'
  reasons.push(
    { code: LIMIT_CODE[limit.duration.unit], params: { amount: limit.duration.amount }, source: ofPolicy },
    { code: isUnconfirmed ? 'CLOCK_BASIS_UNCONFIRMED' : 'CLOCK_BASIS', params: { basis: limit.basis }, source: ofPolicy },
    modeOf(limit.duration) === 'natural'
      ? { code: 'CLOCK_NATURAL_TIME', params: {} }
      : {
          code: 'CLOCK_WORKING_TIME',
          params: { hours: hoursText(calendar) },
          source: { policy: calendar.id, version: calendar.version, entry: 'serviceHours' },
        },
  )
  if (limit.rule.startOn === 'nextDay') {
    reasons.push({ code: 'CLOCK_START_NEXT_DAY', params: { on: dayText(dayNumberAt(startAt, offset)) }, source: ofPolicy })
  }
  reasons.push({ code: DUE_CODE[limit.rule.dueBy], params: { at: deadlineTextOf(dueAt, offset) }, source: ofPolicy })
  return reasons
}

const hoursText = (calendar: WorkCalendar): string =>
  calendar.serviceHours.map(({ from, to }) => `${from}–${to}`).join(', ')
