import { readFileSync } from 'node:fs'
import type { DeadlinePolicy } from './domain/deadline-policy.ts'
import { deadlineTextOf, instantOf } from './domain/local-time.ts'
import type { WorkCalendar } from './domain/work-calendar.ts'
import { parseCalendar } from './parse-calendar.ts'
import { parseDeadlines } from './parse-deadlines.ts'

/** The demo city's documents as the tests of this module use them. */
export const demoDocument = (name: 'calendar' | 'deadlines'): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../../policies/demo-city/${name}.json`, import.meta.url), 'utf8'))

const whole = <Value extends object>(parsed: Value): Exclude<Value, { refused: string }> => {
  if ('refused' in parsed) throw new Error(JSON.stringify(parsed))
  return parsed as Exclude<Value, { refused: string }>
}

export const demoCalendar: WorkCalendar = whole(parseCalendar(demoDocument('calendar')))
export const demoDeadlines: DeadlinePolicy = whole(parseDeadlines(demoDocument('deadlines')))

/** Instant of a demo city time. */
export const at = (localTime: string): number => {
  const instant = instantOf(localTime, demoCalendar.utcOffsetMinutes)
  if (instant === undefined) throw new Error(`not a time: ${localTime}`)
  return instant
}

/** Demo city time of an instant, a midnight as 24:00. */
export const told = (instant: number | null): string =>
  instant === null ? 'none' : deadlineTextOf(instant, demoCalendar.utcOffsetMinutes)
