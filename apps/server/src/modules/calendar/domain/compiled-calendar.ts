import { DAY, dayNumberAt, dayNumberOf, dayText, minuteOfDay, MINUTE, startOfDay } from './local-time.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'
import { dayKind } from './work-calendar.ts'

/** Day kinds by their number in `CompiledCalendar.kinds`. */
export const DAY_KINDS: readonly DayKind['kind'][] = ['work', 'weekend', 'holiday', 'makeUp']

/**
 * A calendar laid out for arithmetic. Its heart is `served`: the service time before each day, so that both "how much
 * service lies between" and "when has so much passed" are a look-up instead of a walk.
 */
export type CompiledCalendar = {
  /** Day number of the first covered day. */
  readonly first: number
  readonly count: number
  readonly offset: number
  /** First covered instant, and the end of the last covered day. */
  readonly from: number
  readonly to: number
  /** Index into `DAY_KINDS` a day. */
  readonly kinds: Uint8Array
  /** Milliseconds of service before day i; one entry more than days. */
  readonly served: Float64Array
  /** Service windows of a working day, milliseconds after midnight: from, to, from, to … */
  readonly windows: readonly number[]
  /** Milliseconds of service on a working day. */
  readonly dayLength: number
  /** 'YYYY-MM-DD' of day i. */
  readonly text: readonly string[]
}

/** Compilations by identity: a calendar never changes, so remembering one cannot be told from making it again. */
const remembered = new WeakMap<WorkCalendar, CompiledCalendar>()

/** The calendar laid out for arithmetic; made once per calendar value. */
export const compiled = (calendar: WorkCalendar): CompiledCalendar => {
  const known = remembered.get(calendar)
  if (known !== undefined) return known
  const made = compile(calendar)
  remembered.set(calendar, made)
  return made
}

const compile = (calendar: WorkCalendar): CompiledCalendar => {
  const first = mustBeDay(calendar.covers.from)
  const count = mustBeDay(calendar.covers.to) - first + 1
  const offset = calendar.utcOffsetMinutes
  const windows = calendar.serviceHours.flatMap(({ from, to }) => [millisecondOfDay(from), millisecondOfDay(to)])
  const dayLength = servedWithin(windows, DAY)
  if (count < 1 || dayLength <= 0) throw new RangeError(`calendar ${calendar.id} has no days or no service hours`)

  const kinds = new Uint8Array(count)
  const served = new Float64Array(count + 1)
  const text: string[] = []
  for (let i = 0; i < count; i++) {
    const on = dayText(first + i)
    const found = dayKind(calendar, on)
    if ('refused' in found) throw new RangeError(`calendar ${calendar.id} does not cover its own day ${on}`)
    text.push(on)
    kinds[i] = DAY_KINDS.indexOf(found.kind)
    served[i + 1] = served[i]! + (found.kind === 'work' || found.kind === 'makeUp' ? dayLength : 0)
  }
  return {
    first,
    count,
    offset,
    kinds,
    served,
    windows,
    dayLength,
    text,
    from: startOfDay(first, offset),
    to: startOfDay(first + count, offset),
  }
}

const mustBeDay = (day: string): number => {
  const number = dayNumberOf(day)
  if (number === undefined) throw new RangeError(`not a day: ${day}`)
  return number
}

const millisecondOfDay = (clockTime: string): number => {
  const minute = minuteOfDay(clockTime)
  if (minute === undefined) throw new RangeError(`not a time of day: ${clockTime}`)
  return minute * MINUTE
}

/** Service between midnight and `time` (milliseconds after midnight) on a working day. */
const servedWithin = (windows: readonly number[], time: number): number => {
  let sum = 0
  for (let w = 0; w < windows.length && time > windows[w]!; w += 2) sum += Math.min(time, windows[w + 1]!) - windows[w]!
  return sum
}

export const isCovered = (table: CompiledCalendar, at: number): boolean => at >= table.from && at <= table.to

/** Index of the day that holds the instant; the end of the calendar belongs to the day after the last. */
export const dayIndexAt = (table: CompiledCalendar, at: number): number => dayNumberAt(at, table.offset) - table.first

/** Instant at which day i begins. */
export const dayStart = (table: CompiledCalendar, index: number): number => table.from + index * DAY

const isWorkingDay = (table: CompiledCalendar, index: number): boolean => table.served[index + 1]! > table.served[index]!

/** Milliseconds of service from the calendar's beginning to a covered instant. */
export const servedBefore = (table: CompiledCalendar, at: number): number => {
  const index = dayIndexAt(table, at)
  const before = table.served[index]!
  if (index === table.count || !isWorkingDay(table, index)) return before
  return before + servedWithin(table.windows, at - dayStart(table, index))
}

/** Index of the day on which the service time reaches `target` (> 0); undefined beyond the calendar. */
export const dayReaching = (table: CompiledCalendar, target: number): number | undefined => {
  if (target > table.served[table.count]!) return undefined
  let low = 0
  let high = table.count - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (table.served[middle + 1]! >= target) high = middle
    else low = middle + 1
  }
  return low
}

/** Earliest instant by which the service time since the calendar's beginning reaches `target` (> 0), if covered. */
export const instantReaching = (table: CompiledCalendar, target: number): number | undefined => {
  const index = dayReaching(table, target)
  if (index === undefined) return undefined
  let rest = target - table.served[index]!
  for (let w = 0; w < table.windows.length; w += 2) {
    const from = table.windows[w]!
    const length = table.windows[w + 1]! - from
    if (rest <= length) return dayStart(table, index) + from + rest
    rest -= length
  }
  throw new Error('a day reaches more service time than its windows hold')
}

/** End of service of day i, a working day. */
export const endOfService = (table: CompiledCalendar, index: number): number =>
  dayStart(table, index) + table.windows[table.windows.length - 1]!

/** Index of the first working day from day `index` on whose service ends at or after `at`, if covered. */
export const serviceDayFrom = (table: CompiledCalendar, index: number, at: number): number | undefined => {
  for (let i = index; i >= 0 && i < table.count; i++) {
    if (isWorkingDay(table, i) && endOfService(table, i) >= at) return i
  }
  return undefined
}
