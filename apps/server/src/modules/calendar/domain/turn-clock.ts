import { countedFrom, dueAfter } from './add-duration.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import { classInForce, mustBeInOrder } from './clock-turns.ts'
import type { ClockTurn, PausedTurn, StartedClock } from './clock-turns.ts'
import type { CountedTime, Stretch } from './counted-time.ts'
import { countedTime, mustBeCovered } from './counted-time.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import type { ClockMode } from './duration.ts'
import { EXACT, modeOf, scaled } from './duration.ts'
import { lampInstants } from './lamp-instants.ts'
import type { LampInstants } from './lamp-instants.ts'
import { classUnknown, headOf, limitFor, startClock } from './start-clock.ts'
import type { ClockRefusal } from './start-clock.ts'
import type { CalendarNotCovered, WorkCalendar } from './work-calendar.ts'
import { afterLastDay } from './work-calendar.ts'

/**
 * The times of a clock after all its turns, under one policy and one calendar. Pure, so any clock can be counted again.
 *
 * - A pause moves what still lies ahead by what it took: by its length in natural time, by the service that fell into it in
 *   working time, so that a pause over a weekend gains nothing. It gives back exactly that and is not rounded up to the end
 *   of a day: a pause of a minute must not gain one. What had turned before the pause stays where it was.
 * - An extension and a granted due time count the lamps anew over the whole span; a reclassification counts everything anew
 *   from the start (`ClockTurn`).
 * - A clock that is paused has no times (`paused` keeps those it would have).
 *
 * Refused like `startClock`. Turns out of order throw.
 */
export const clockTimes = (clock: StartedClock & { readonly clockId: ClockId }, policy: DeadlinePolicy, calendar: WorkCalendar): ClockTimes | ClockRefusal => {
  const { clockId, deadlineClass, startedAt, turns } = clock
  if (turns === undefined || turns.length === 0) return startClock(clockId, deadlineClass, startedAt, policy, calendar)
  mustBeInOrder(clock)
  const inForce = classInForce(clock)
  const found = limitFor(clockId, inForce, policy)
  return found === undefined ? classUnknown(clockId, inForce, policy) : clockTimesWith(found.limit, { ...clock, turns }, policy, calendar)
}

/** As `clockTimes`, with the limit in force from elsewhere. */
export const clockTimesWith = (
  limit: ClockLimit | null,
  clock: StartedClock & { readonly clockId: ClockId; readonly turns: readonly ClockTurn[] },
  policy: DeadlinePolicy,
  calendar: WorkCalendar,
): ClockTimes | CalendarNotCovered => {
  const { clockId, deadlineClass, startedAt, turns } = clock
  const head = { ...headOf(limit, { clockId, deadlineClass, startAt: startedAt }, policy, calendar), turns }
  const outside = mustBeCovered(turns.flatMap((turn) => (turn.kind === 'paused' ? [turn.at, turn.until ?? turn.at] : [turn.at])), head.mode, calendar)
  if (outside) return outside
  const course = new Course(limit, startedAt, policy, calendar)
  const reclassified = turns.findLastIndex((turn) => turn.kind === 'classChanged')
  const refusal = course.begin() ?? first(turns, (turn, i) => {
    // Before the last reclassification only pauses and extensions count: the limit is counted from the start as if it had always been this one.
    return i < reclassified && turn.kind !== 'paused' && turn.kind !== 'extended' ? null : course.take(turn)
  }) ?? course.end()
  if (refusal) return refusal
  const instants = course.instants()
  if ('refused' in instants) return instants
  const { open } = course
  return open === null ? { ...head, ...instants } : { ...head, ...NO_INSTANTS, paused: { since: open.at, mostUntil: open.mostUntil, asOf: course.pausedFrom, ...instants } }
}

const NO_INSTANTS = { warnAt: null, dueAt: null, redAt: null, blackAt: null } as const

/** The first refusal among the answers, or null. */
const first = <Item>(items: readonly Item[], ask: (item: Item, i: number) => CalendarNotCovered | null): CalendarNotCovered | null => {
  for (const [i, item] of items.entries()) {
    const refusal = ask(item, i)
    if (refusal) return refusal
  }
  return null
}

/** The due time of a clock as it moves from turn to turn; each step may be refused by the calendar. */
class Course {
  /** The pause that is under way, and the beginning of the part of it that is not worked off yet. */
  open: PausedTurn | null = null
  pausedFrom = 0
  #dueAt: number | null = null
  /** What counted from the beginning to the due time when that was last set; pauses move the due time, but not this. */
  #span = 0
  readonly #pauses: Stretch[] = []
  readonly #limit: ClockLimit | null
  readonly #startedAt: number
  readonly #time: CountedTime
  readonly #mode: ClockMode
  readonly #countedFrom: number
  readonly #policy: DeadlinePolicy
  readonly #calendar: WorkCalendar

  constructor(limit: ClockLimit | null, startedAt: number, policy: DeadlinePolicy, calendar: WorkCalendar) {
    this.#limit = limit
    this.#startedAt = startedAt
    this.#mode = limit === null ? 'natural' : modeOf(limit.duration)
    this.#countedFrom = limit === null ? startedAt : countedFrom(startedAt, calendar, limit.rule)
    this.#policy = policy
    this.#calendar = calendar
    // Pauses are put in as the clock takes them.
    this.#time = countedTime(this.#mode, this.#countedFrom, this.#pauses, calendar)
  }

  begin(): CalendarNotCovered | null {
    return this.#limit === null ? null : this.#setDue(dueAfter(this.#startedAt, this.#limit.duration, this.#calendar, this.#limit.rule))
  }

  take(turn: ClockTurn): CalendarNotCovered | null {
    const refusal = this.#standUntil(turn.at)
    if (refusal) return refusal
    switch (turn.kind) {
      case 'paused':
        this.open = turn
        this.pausedFrom = turn.at
        return null
      case 'extended':
        // A clock that is never due cannot be due later.
        return this.#dueAt === null ? null : this.#setDue(dueAfter(this.#dueAt, turn.by, this.#calendar, turn.rule ?? EXACT))
      case 'granted':
        return this.#setDue(Math.max(turn.dueAt, this.#startedAt))
      case 'classChanged': {
        if (this.#dueAt === null || this.#limit === null) return null
        const least = dueAfter(turn.at, scaled(this.#limit.duration, this.#policy.reclassified?.leastShare ?? 0), this.#calendar, EXACT)
        return this.#setDue(typeof least === 'number' ? Math.max(this.#dueAt, least) : least)
      }
    }
  }

  /** After the last turn: a pause that ended is worked off. */
  end(): CalendarNotCovered | null {
    return this.open === null || this.open.until === null ? null : this.#standUntil(this.open.until)
  }

  instants(): LampInstants | typeof NO_INSTANTS | CalendarNotCovered {
    if (this.#dueAt === null) return NO_INSTANTS
    return lampInstants(this.#dueAt, this.#span, this.#time, this.#limit, this.#policy.lamps) ?? afterLastDay(this.#calendar)
  }

  #setDue(dueAt: number | CalendarNotCovered): CalendarNotCovered | null {
    if (typeof dueAt !== 'number') return dueAt
    const outside = mustBeCovered([dueAt], this.#mode, this.#calendar)
    if (outside) return outside
    this.#dueAt = dueAt
    this.#span = this.#time.by(dueAt)
    return null
  }

  /** Work off the pause that is under way, up to an instant or its end. */
  #standUntil(at: number): CalendarNotCovered | null {
    if (this.open === null) return null
    const { until } = this.open
    const stretch = { from: this.pausedFrom, to: until === null || until > at ? at : until }
    if (stretch.to === until) this.open = null
    this.pausedFrom = stretch.to
    if (stretch.to === stretch.from) return null
    this.#pauses.push(stretch)
    // What had turned before the pause stays where it was.
    if (this.#dueAt === null || this.#dueAt <= stretch.from || this.#dueAt <= this.#countedFrom) return null
    const dueAt = this.#time.movedBy(stretch, this.#dueAt)
    if (dueAt === undefined) return afterLastDay(this.#calendar)
    this.#dueAt = dueAt
    return null
  }
}
