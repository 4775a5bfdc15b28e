import { addDuration } from './add-duration.ts'
import type { ClockTurn, StartedClock, WrittenTurn } from './clock-turns.ts'
import type { DeadlineExample, DeadlinePolicy, ExampleAsk, ExampleClock } from './deadline-policy.ts'
import { mayExtend } from './extension.ts'
import { deadlineTextOf, instantOf, localTimeOf } from './local-time.ts'
import { mayPause, pauseEndsBy } from './pause.ts'
import { clockTimes } from './turn-clock.ts'
import type { CalendarExample, WorkCalendar } from './work-calendar.ts'
import { dayKind } from './work-calendar.ts'

/** A worked case that does not hold. `field` is the expectation's name; `actual` may be a refusal's code. */
export type ExampleFailure = {
  readonly example: string
  readonly field: string
  readonly expected: string
  readonly actual: string
}

/** The worked cases of a deadline policy that do not hold under a calendar; publication is refused unless empty. */
export const checkExamples = (policy: DeadlinePolicy, calendar: WorkCalendar): readonly ExampleFailure[] =>
  policy.examples.flatMap((example) => failuresOf(example, policy, calendar))

const failuresOf = (example: DeadlineExample, policy: DeadlinePolicy, calendar: WorkCalendar): ExampleFailure[] => {
  const { name: title, given } = example
  const clock = clockOf(given, calendar)
  if (typeof clock === 'string') return [failure(title, 'given', 'YYYY-MM-DD HH:MM', clock)]
  const times = (() => {
    try {
      return clockTimes({ ...clock, clockId: given.clockId }, policy, calendar)
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      return error.message
    }
  })()
  if (typeof times === 'string') return [failure(title, 'turns', 'in order', times)]
  if ('refused' in example.expect && 'asks' in given) {
    if ('refused' in times) return [failure(title, 'refused', example.expect.refused, times.refused)]
    return askFailures(title, given.asks, example.expect, times, policy, calendar)
  }
  const { expect } = example
  if (!('dueAt' in expect)) throw new Error('a deadline example of no known form')
  if ('refused' in times) return [failure(title, 'dueAt', expect.dueAt, times.refused)]
  const actual = { ...times, pausedSince: times.paused?.since ?? null }
  return (['warnAt', 'dueAt', 'blackAt', 'pausedSince'] as const).flatMap((field) => {
    const expected = expect[field]
    return expected === undefined || isTime(expected, actual[field], calendar)
      ? []
      : [failure(title, field, expected, timeText(actual[field], calendar))]
  })
}

const askFailures = (
  title: string,
  asks: ExampleAsk,
  expect: { readonly refused: string | null; readonly mostUntil?: string },
  clock: Parameters<typeof mayPause>[0],
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ExampleFailure[] => {
  const at = instantOf(asks.at, calendar.utcOffsetMinutes)
  if (at === undefined) return [failure(title, 'at', 'YYYY-MM-DD HH:MM', asks.at)]
  const refusal = asks.kind === 'pause' ? mayPause(clock, asks, at, policy) : mayExtend(clock, asks, at, policy)
  const refused = refusal?.refused ?? null
  if (refused !== expect.refused) return [failure(title, 'refused', expect.refused, refused ?? 'null')]
  if (expect.mostUntil === undefined || asks.kind !== 'pause' || refused !== null) return []
  const endsBy = pauseEndsBy(clock, asks.reason, at, policy, calendar)
  if (typeof endsBy !== 'number') return [failure(title, 'mostUntil', expect.mostUntil, endsBy.refused)]
  return isTime(expect.mostUntil, endsBy, calendar) ? [] : [failure(title, 'mostUntil', expect.mostUntil, timeText(endsBy, calendar))]
}

/** The clock of an example, or the text that is no time. */
const clockOf = ({ deadlineClass, clockId, startAt, turns = [] }: ExampleClock, calendar: WorkCalendar): StartedClock | string => {
  const startedAt = instantOf(startAt, calendar.utcOffsetMinutes)
  if (startedAt === undefined) return startAt
  const read: ClockTurn[] = []
  for (const turn of turns) {
    const instants = instantsOf(turn, calendar)
    if (typeof instants === 'string') return instants
    read.push(instants)
  }
  return { clockId, deadlineClass, startedAt, turns: read }
}

/** A written turn with instants; the text at fault where one is no time. */
const instantsOf = (turn: WrittenTurn, { utcOffsetMinutes }: WorkCalendar): ClockTurn | string => {
  const wrong: string[] = []
  const read = (time: string): number => instantOf(time, utcOffsetMinutes) ?? (wrong.push(time), Number.NaN)
  const at = read(turn.at)
  const turned = ((): ClockTurn => {
    switch (turn.kind) {
      case 'paused': return { ...turn, at, until: turn.until === null ? null : read(turn.until), mostUntil: turn.mostUntil === null ? null : read(turn.mostUntil) }
      case 'granted': return { ...turn, at, dueAt: read(turn.dueAt) }
      case 'extended': case 'classChanged': return { ...turn, at }
    }
  })()
  return wrong[0] ?? turned
}

/** The worked cases of a calendar that do not hold; publication is refused unless empty. */
export const checkCalendarExamples = (calendar: WorkCalendar): readonly ExampleFailure[] =>
  calendar.examples.flatMap((example) => {
    const [field, expected, actual, holds] = calendarOutcome(example, calendar)
    return holds ? [] : [failure(example.name, field, expected, actual)]
  })

const calendarOutcome = (
  example: CalendarExample,
  calendar: WorkCalendar,
): readonly [field: string, expected: string, actual: string, holds: boolean] => {
  if ('on' in example.given && 'kind' in example.expect) {
    const found = dayKind(calendar, example.given.on)
    const actual = 'refused' in found ? found.refused : found.kind
    return ['kind', example.expect.kind, actual, actual === example.expect.kind]
  }
  if (!('startAt' in example.given) || !('dueAt' in example.expect)) throw new Error('a calendar example of no known form')
  const { startAt, duration, rule } = example.given
  const expected = example.expect.dueAt
  const start = instantOf(startAt, calendar.utcOffsetMinutes)
  if (start === undefined) return ['startAt', 'YYYY-MM-DD HH:MM', startAt, false]
  const due = addDuration(start, duration, calendar, rule)
  if ('refused' in due) return ['dueAt', expected, due.refused, false]
  return ['dueAt', expected, timeText(due.dueAt, calendar), isTime(expected, due.dueAt, calendar)]
}

/** Compared as instants, so that 24:00 and the next day's 00:00 are the same. */
const isTime = (expected: string | null, actual: number | null, calendar: WorkCalendar): boolean =>
  (expected === null ? null : instantOf(expected, calendar.utcOffsetMinutes)) === actual

const timeText = (at: number | null, { utcOffsetMinutes }: WorkCalendar): string =>
  at === null ? 'null' : at % 60_000 === 0 ? deadlineTextOf(at, utcOffsetMinutes) : `${localTimeOf(at, utcOffsetMinutes)} +`

const failure = (example: string, field: string, expected: string | null, actual: string): ExampleFailure => ({
  example,
  field,
  expected: expected ?? 'null',
  actual,
})
