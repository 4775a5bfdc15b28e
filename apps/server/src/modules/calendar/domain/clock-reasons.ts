import type { PolicySource, Reason } from '@suban/domain-kit'
import type { ClockId } from './clock-kinds.ts'
import { CLOCK_KINDS } from './clock-kinds.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import type { Duration, DurationRule } from './duration.ts'
import { modeOf } from './duration.ts'
import { dayNumberAt, dayText, deadlineTextOf, localTimeOf } from './local-time.ts'
import type { ServiceWindow, WorkCalendar } from './work-calendar.ts'
import { seasonOf, timetableOf } from './work-calendar.ts'

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
  'CLOCK_AROUND_THE_CLOCK',
  'CLOCK_WORKING_TIME',
  'CLOCK_SEASON_HOURS',
  'CLOCK_START_NEXT_DAY',
  'CLOCK_DAY_START_NOT_COUNTED',
  'CLOCK_DAY_COUNTED',
  'CLOCK_DAY_MAKE_UP',
  'CLOCK_DAY_PAUSED',
  'CLOCK_DAY_PARTLY_PAUSED',
  'CLOCK_DAY_AFTER_SERVICE',
  'CLOCK_DAY_SKIPPED_WEEKEND',
  'CLOCK_DAY_SKIPPED_HOLIDAY',
  'CLOCK_DAYS_OMITTED',
  'CLOCK_CALENDAR_PROVISIONAL',
  'CLOCK_PAUSED',
  'CLOCK_PAUSED_TOLD',
  'CLOCK_PAUSED_NOW',
  'CLOCK_PAUSED_NOW_UNCAPPED',
  'CLOCK_EXTENDED',
  'CLOCK_EXTENDED_NOT_COUNTED',
  'CLOCK_GRANTED',
  'CLOCK_CLASS_CHANGED',
  'CLOCK_CLASS_CHANGED_LEAST',
  'CLOCK_PROMISED_FIRST',
  'CLOCK_DUE',
  'CLOCK_DUE_END_OF_SERVICE',
  'CLOCK_DUE_END_OF_DAY',
  'CLOCK_DUE_IF_RESUMED',
  'CLOCK_NO_DUE',
  'CLOCK_WARN',
  'CLOCK_BLACK',
  'CLOCK_COUNTED_OTHERWISE',
  'CLOCK_VERSION_UNKNOWN',
  'CLOCK_MOVED_LATER',
  'CLOCK_MOVED_EARLIER',
  'CLOCK_DUE_GAINED',
  'CLOCK_DUE_LOST',
  'CLOCK_OTHER_POLICY',
  'CLOCK_OTHER_CALENDAR',
  'CLOCK_OTHER_ARITHMETIC',
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

/** The names of a clock for a sentence's slots. */
export const namesOf = (clockId: ClockId): { clock: string; clockEn: string; clockId: ClockId } =>
  ({ clock: CLOCK_KINDS[clockId].name, clockEn: CLOCK_KINDS[clockId].nameEn, clockId })

/** A clock's start as its explanation names it; `entry` is the entry of `byClass` that gives the limit. */
export type ExplainedStart = { readonly clockId: ClockId; readonly deadlineClass: string | null; readonly startAt: number; readonly entry: string }

/** Where a clock's limit comes from, which time it lives in and from when it counts. */
export const limitReasons = (limit: ClockLimit | null, start: ExplainedStart, policy: DeadlinePolicy, calendar: WorkCalendar): readonly ClockReason[] => {
  const { clockId, deadlineClass, startAt } = start
  const offset = calendar.utcOffsetMinutes
  const source = limitSource(start, policy)
  const reasons: ClockReason[] = [
    { code: 'CLOCK_STARTED', params: { ...namesOf(clockId), at: localTimeOf(startAt, offset) } },
    deadlineClass === null
      ? { code: 'CLOCK_CLASS_NONE', params: {}, source }
      : { code: 'CLOCK_CLASS', params: { deadlineClass, name: policy.classes[deadlineClass]?.name ?? deadlineClass }, source },
  ]
  if (limit === null) return reasons
  const isUnconfirmed = limit.confidence === 'low' || limit.confidence === 'preset'
  reasons.push(
    { code: LIMIT_CODE[limit.duration.unit], params: { amount: limit.duration.amount }, source },
    { code: isUnconfirmed ? 'CLOCK_BASIS_UNCONFIRMED' : 'CLOCK_BASIS', params: { basis: limit.basis }, source },
    timeReason(limit, start, policy, calendar),
  )
  if (limit.rule.startOn === 'nextDay') {
    reasons.push({ code: 'CLOCK_START_NEXT_DAY', params: { on: dayText(dayNumberAt(startAt, offset)) }, source })
  }
  return reasons
}

const timeReason = (limit: ClockLimit, { clockId, startAt }: ExplainedStart, policy: DeadlinePolicy, calendar: WorkCalendar): ClockReason => {
  if (modeOf(limit.duration) === 'natural') {
    return { code: policy.clocks[clockId]?.calendarMode === '7x24' ? 'CLOCK_AROUND_THE_CLOCK' : 'CLOCK_NATURAL_TIME', params: {} }
  }
  const on = dayText(dayNumberAt(startAt, calendar.utcOffsetMinutes))
  const season = seasonOf(calendar, on)
  return {
    code: 'CLOCK_WORKING_TIME',
    params: { hours: hoursText(timetableOf(calendar, on)) },
    source: { policy: calendar.id, version: calendar.version, entry: season === undefined ? 'serviceHours' : `seasons.${season.name}` },
  }
}

/** The last reason: when it is due. A due time that turns have moved is no longer the end of a day by its rule. */
export const dueReason = (limit: ClockLimit | null, isMoved: boolean, start: ExplainedStart, dueAt: number | null, policy: DeadlinePolicy, calendar: WorkCalendar): ClockReason => {
  const source = limitSource(start, policy)
  if (dueAt === null) return { code: 'CLOCK_NO_DUE', params: namesOf(start.clockId), source }
  const code = limit === null || isMoved ? 'CLOCK_DUE' : DUE_CODE[limit.rule.dueBy]
  return { code, params: { at: deadlineTextOf(dueAt, calendar.utcOffsetMinutes) }, source }
}

const limitSource = ({ clockId, entry }: ExplainedStart, policy: DeadlinePolicy): PolicySource =>
  ({ policy: policy.id, version: policy.version, entry: `clocks.${clockId}.byClass.${entry}` })

/** Windows of service as a sentence names them: 09:00–12:00, 13:30–17:30. */
export const hoursText = (serviceHours: readonly ServiceWindow[]): string => serviceHours.map(({ from, to }) => `${from}–${to}`).join(', ')
