import { countedFrom, dueAfter } from './add-duration.ts'
import type { ClockId } from './clock-kinds.ts'
import type { ClockTimes } from './clock-times.ts'
import { classInForce, mustBeInOrder } from './clock-turns.ts'
import type { ClockTurn, PausedTurn, StartedClock } from './clock-turns.ts'
import type { Stretch } from './counted-time.ts'
import { countedTime, mustBeCovered } from './counted-time.ts'
import type { ClockLimit, DeadlinePolicy } from './deadline-policy.ts'
import { EXACT, scaled } from './duration.ts'
import { lampInstants } from './lamp-instants.ts'
import type { LampInstants } from './lamp-instants.ts'
import { classUnknown, limitFor, startClock, startClockWith } from './start-clock.ts'
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
  const first = startClockWith(limit, { clockId, deadlineClass, startAt: startedAt }, policy, calendar)
  if ('refused' in first) return first
  const outside = mustBeCovered(turns.flatMap((turn) => (turn.kind === 'paused' ? [turn.at, turn.until ?? turn.at] : turn.kind === 'granted' ? [turn.dueAt] : [])), first.mode, calendar)
  if (outside) return outside
  const course = new Course(instantsOf(first), { limit, begin: limit === null ? startedAt : countedFrom(startedAt, calendar, limit.rule), mode: first.mode }, policy, calendar)
  const reclassified = turns.findLastIndex((turn) => turn.kind === 'classChanged')
  for (const [i, turn] of turns.entries()) {
    // Before the last reclassification only pauses and extensions count: the limit is counted from the start as if it had always been this one.
    if (i < reclassified && turn.kind !== 'paused' && turn.kind !== 'extended') continue
    const refusal = course.take(turn, startedAt)
    if (refusal) return refusal
  }
  const end = course.end()
  if (end && 'refused' in end) return end
  const instants = course.instants ?? NO_INSTANTS
  const head = { ...first, turns }
  if (end === null) return { ...head, ...instants }
  return { ...head, ...NO_INSTANTS, paused: { since: end.at, mostUntil: end.mostUntil, asOf: course.pausedFrom, ...instants } }
}

const NO_INSTANTS = { warnAt: null, dueAt: null, redAt: null, blackAt: null } as const

const instantsOf = ({ warnAt, dueAt, redAt, blackAt }: ClockTimes): LampInstants | null =>
  warnAt === null || dueAt === null || redAt === null || blackAt === null ? null : { warnAt, dueAt, redAt, blackAt }

type Rules = { readonly limit: ClockLimit | null; readonly begin: number; readonly mode: ClockTimes['mode'] }

/** The instants of a clock as they move from turn to turn. */
class Course {
  instants: LampInstants | null
  /** Beginning of the part of the open pause that is not worked off yet. */
  pausedFrom = 0
  #open: PausedTurn | null = null
  readonly #pauses: Stretch[] = []
  readonly #rules: Rules
  readonly #policy: DeadlinePolicy
  readonly #calendar: WorkCalendar

  constructor(instants: LampInstants | null, rules: Rules, policy: DeadlinePolicy, calendar: WorkCalendar) {
    this.instants = instants
    this.#rules = rules
    this.#policy = policy
    this.#calendar = calendar
  }

  take(turn: ClockTurn, startedAt: number): CalendarNotCovered | null {
    const refusal = this.#reach(turn.at)
    if (refusal) return refusal
    switch (turn.kind) {
      case 'paused':
        this.#open = turn
        this.pausedFrom = turn.at
        return null
      case 'extended': {
        // A clock that is never due cannot be due later.
        if (this.instants === null) return null
        const dueAt = dueAfter(this.instants.dueAt, turn.by, this.#calendar, turn.rule ?? EXACT)
        return typeof dueAt === 'number' ? this.#dueAt(dueAt) : dueAt
      }
      case 'granted':
        return this.#dueAt(Math.max(turn.dueAt, startedAt))
      case 'classChanged': {
        const { limit } = this.#rules
        if (this.instants === null || limit === null) return null
        const least = dueAfter(turn.at, scaled(limit.duration, this.#policy.reclassified?.leastShare ?? 0), this.#calendar, EXACT)
        return typeof least === 'number' ? this.#dueAt(Math.max(this.instants.dueAt, least)) : least
      }
    }
  }

  /** After the last turn: the pause that is still open, or null. */
  end(): PausedTurn | CalendarNotCovered | null {
    if (this.#open === null || this.#open.until === null) return this.#open
    return this.#reach(this.#open.until)
  }

  /** Work off a pause up to an instant. */
  #reach(at: number): CalendarNotCovered | null {
    if (this.#open === null) return null
    const { until } = this.#open
    const stretch = { from: this.pausedFrom, to: until === null || until > at ? at : until }
    if (stretch.to === until) this.#open = null
    this.pausedFrom = stretch.to
    if (stretch.to === stretch.from) return null
    this.#pauses.push(stretch)
    if (this.instants === null) return null
    const { mode, begin } = this.#rules
    const time = countedTime(mode, begin, [], this.#calendar)
    const moved = (instant: number) => (instant <= stretch.from || instant <= begin ? instant : time.movedBy(stretch, instant))
    const [warnAt, dueAt, redAt, blackAt] = [moved(this.instants.warnAt), moved(this.instants.dueAt), moved(this.instants.redAt), moved(this.instants.blackAt)]
    if (warnAt === undefined || dueAt === undefined || redAt === undefined || blackAt === undefined) return afterLastDay(this.#calendar)
    this.instants = { warnAt, dueAt, redAt, blackAt }
    return null
  }

  /** A new due time, with the lamps of the whole span. */
  #dueAt(dueAt: number): CalendarNotCovered | null {
    const { limit, mode, begin } = this.#rules
    const outside = mustBeCovered([dueAt], mode, this.#calendar)
    if (outside) return outside
    const instants = lampInstants(dueAt, countedTime(mode, begin, this.#pauses, this.#calendar), limit, this.#policy.lamps)
    if (instants === undefined) return afterLastDay(this.#calendar)
    this.instants = instants
    return null
  }
}
