import { addDuration } from './add-duration.ts'
import type { DeadlineExample, DeadlinePolicy } from './deadline-policy.ts'
import { deadlineTextOf, instantOf, localTimeOf } from './local-time.ts'
import { startClock } from './start-clock.ts'
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
  const { name: title, given, expect } = example
  const startAt = instantOf(given.startAt, calendar.utcOffsetMinutes)
  if (startAt === undefined) return [failure(title, 'startAt', 'YYYY-MM-DD HH:MM', given.startAt)]
  const times = startClock(given.clockId, given.deadlineClass, startAt, policy, calendar)
  if ('refused' in times) return [failure(title, 'dueAt', expect.dueAt, times.refused)]
  return (['warnAt', 'dueAt', 'blackAt'] as const).flatMap((field) => {
    const expected = expect[field]
    return expected === undefined || isTime(expected, times[field], calendar)
      ? []
      : [failure(title, field, expected, timeText(times[field], calendar))]
  })
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
