import { readFileSync } from 'node:fs'
import { parseCalendar, parseDeadlines, startClock, type ClockId } from '../../calendar/index.ts'
import type { Given, LifeCyclePolicy } from '../domain/given.ts'

const documentOf = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../../../../../policies/demo-city/${name}.json`, import.meta.url), 'utf8'))
const whole = <Value extends object>(parsed: Value): Exclude<Value, { refused: string }> => {
  if ('refused' in parsed) throw new Error(JSON.stringify(parsed))
  return parsed as Exclude<Value, { refused: string }>
}

const calendar = whole(parseCalendar(documentOf('calendar')))
const deadlines = whole(parseDeadlines(documentOf('deadlines')))

/** The demo city's own rules: its calendar, deadlines and life-cycle numbers instead of the plain ones of the unit tests. */
export const cityRules: Pick<Given, 'policy' | 'startClock'> = {
  policy: documentOf('life-cycle') as LifeCyclePolicy,
  startClock: (clockId, deadlineClass, at) => whole(startClock(clockId as ClockId, deadlineClass, at, deadlines, calendar)),
}
