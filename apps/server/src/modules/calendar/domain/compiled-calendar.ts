import { DAY, dayNumberAt, dayNumberOf, dayText, minuteOfDay, MINUTE, startOfDay } from './local-time.ts'
import type { DayKind, WorkCalendar } from './work-calendar.ts'
import { dayKind } from './work-calendar.ts'

/** Day kinds by their number in `CompiledCalendar.kinds`. */
export const DAY_KINDS: readonly DayKind['kind'][] = ['work', 'weekend', 'holiday', 'makeUp']

/** The service of a working day. */
export type Timetable = {
  /** Windows, milliseconds after midnight: from, to, from, to … */
  readonly windows: readonly number[]
  /** Milliseconds of service. */
  readonly length: number
}

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
  /** Working days before day i; one entry more than days. */
  readonly workdays: Float64Array
  /** The usual timetable and those of the seasons, and the index of each day's. */
  readonly timetables: readonly Timetable[]
  readonly timetable: Uint8Array
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
  const seasons = calendar.seasons ?? []
  const timetables = [calendar.serviceHours, ...seasons.map(({ serviceHours }) => serviceHours)].map(laidOut)
  if (count < 1 || timetables.some(({ length }) => length <= 0)) throw new RangeError(`calendar ${calendar.id} has no days or no service hours`)

  const kinds = new Uint8Array(count)
  const served = new Float64Array(count + 1)
  const workdays = new Float64Array(count + 1)
  const timetable = new Uint8Array(count)
  const text: string[] = []
  for (let i = 0; i < count; i++) {
    const on = dayText(first + i)
    const found = dayKind(calendar, on)
    if ('refused' in found) throw new RangeError(`calendar ${calendar.id} does not cover its own day ${on}`)
    text.push(on)
    kinds[i] = DAY_KINDS.indexOf(found.kind)
    timetable[i] = seasons.findIndex(({ from, to }) => on >= from && on <= to) + 1
    const isWorkday = found.kind === 'work' || found.kind === 'makeUp'
    served[i + 1] = served[i]! + (isWorkday ? timetables[timetable[i]!]!.length : 0)
    workdays[i + 1] = workdays[i]! + (isWorkday ? 1 : 0)
  }
  return {
    first,
    count,
    offset,
    kinds,
    served,
    workdays,
    timetables,
    timetable,
    text,
    from: startOfDay(first, offset),
    to: startOfDay(first + count, offset),
  }
}

const laidOut = (serviceHours: WorkCalendar['serviceHours']): Timetable => {
  const windows = serviceHours.flatMap(({ from, to }) => [millisecondOfDay(from), millisecondOfDay(to)])
  return { windows, length: servedWithin(windows, DAY) }
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

/** The timetable around day i, whether that is a working day or not. */
export const timetableAt = (table: CompiledCalendar, index: number): Timetable => table.timetables[table.timetable[index] ?? 0]!

/** Milliseconds of service from the calendar's beginning to a covered instant. */
export const servedBefore = (table: CompiledCalendar, at: number): number => {
  const index = dayIndexAt(table, at)
  const before = table.served[index]!
  if (index === table.count || !isWorkingDay(table, index)) return before
  return before + servedWithin(timetableAt(table, index).windows, at - dayStart(table, index))
}

/** Index of the first day after which `sums` reaches `target` (> 0); undefined beyond the calendar. */
const firstReaching = (sums: Float64Array, target: number): number | undefined => {
  let high = sums.length - 2
  if (target > sums[high + 1]!) return undefined
  let low = 0
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sums[middle + 1]! >= target) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the day that is the `number`-th working day (> 0) of the calendar; undefined beyond it. */
export const workdayReaching = (table: CompiledCalendar, number: number): number | undefined => firstReaching(table.workdays, number)

/** Earliest instant by which the service time since the calendar's beginning reaches `target` (> 0), if covered. */
export const instantReaching = (table: CompiledCalendar, target: number): number | undefined => {
  const index = firstReaching(table.served, target)
  return index === undefined ? undefined : instantWithin(table, index, target - table.served[index]!)
}

/** Instant of day i, a working day, by which `rest` of its service (> 0) has passed. */
const instantWithin = (table: CompiledCalendar, index: number, rest: number): number => {
  const { windows } = timetableAt(table, index)
  for (let w = 0; w < windows.length; w += 2) {
    const from = windows[w]!
    const length = windows[w + 1]! - from
    if (rest <= length) return dayStart(table, index) + from + rest
    rest -= length
  }
  throw new Error('a day reaches more service time than its windows hold')
}

/**
 * A working day cut into so many parts: fine enough that a millisecond of service is many of them, so that days and parts of
 * days of unequal length are counted in whole numbers and come out to the millisecond.
 */
const PARTS = 1e9

/** `amount` working days after `at`, the same share of the day later; undefined beyond the calendar. */
export const workdaysLater = (table: CompiledCalendar, at: number, amount: number): number | undefined => {
  const index = dayIndexAt(table, at)
  let parts = table.workdays[index]! * PARTS + Math.round(amount * PARTS)
  if (index < table.count && isWorkingDay(table, index)) {
    const { windows, length } = timetableAt(table, index)
    parts += Math.round((servedWithin(windows, at - dayStart(table, index)) / length) * PARTS)
  }
  const last = firstReaching(table.workdays, parts / PARTS)
  if (last === undefined) return undefined
  const rest = parts - table.workdays[last]! * PARTS
  return instantWithin(table, last, Math.round((rest * timetableAt(table, last).length) / PARTS))
}

/** End of service of day i, a working day. */
export const endOfService = (table: CompiledCalendar, index: number): number => {
  const { windows } = timetableAt(table, index)
  return dayStart(table, index) + windows[windows.length - 1]!
}

/** Index of the first working day from day `index` on whose service ends at or after `at`, if covered. */
export const serviceDayFrom = (table: CompiledCalendar, index: number, at: number): number | undefined => {
  for (let i = index; i >= 0 && i < table.count; i++) {
    if (isWorkingDay(table, i) && endOfService(table, i) >= at) return i
  }
  return undefined
}
