import { isPaused, type ClockTurn, type Duration } from './clock-turn.ts'
import type { ClockChange } from './event.ts'
import { SUSPICION_CLOCK } from './fraud/state.ts'
import type { Given } from './given.ts'
import type { Clock, ClockStart, WorkOrderState } from './state.ts'

/** Numbers the clocks that one event starts, after those the order already has. */
export const clockStarter = (state: WorkOrderState, given: Given, first = state.clocks.length + 1) => {
  let no = first
  return (clockId: string, assignmentNo: number | null = null, at = given.now, deadlineClass = state.deadlineClass): ClockStart =>
    ({ ...given.startClock(clockId, deadlineClass, at), no: no++, assignmentNo })
}

/** Numbers of the running clocks of these kinds (of one assignment, when named). */
export const running = (state: WorkOrderState, clockIds: readonly string[], assignmentNo?: number): number[] =>
  state.clocks
    .filter((clock) => clock.stoppedAt === null && clockIds.includes(clock.clockId) && (assignmentNo === undefined || clock.assignmentNo === assignmentNo))
    .map((clock) => clock.no)

/** Numbers of the running clocks of these shares, whatever their kind. */
export const runningOf = (state: WorkOrderState, shares: readonly number[]): number[] =>
  state.clocks.filter((clock) => clock.stoppedAt === null && clock.assignmentNo !== null && shares.includes(clock.assignmentNo)).map((clock) => clock.no)

/** Clocks of what goes on whatever becomes of the order: a unit that is held to something has to answer for it, and a suspicion is looked into. */
const outlasting: readonly string[] = ['supervision', SUSPICION_CLOCK]

/** Every running clock but those named, and those of what outlasts the order. */
export const allRunning = (state: WorkOrderState, except: readonly string[] = []): number[] =>
  state.clocks.filter((clock) => clock.stoppedAt === null && !except.includes(clock.clockId) && !outlasting.includes(clock.clockId)).map((clock) => clock.no)

const changed = (clock: Clock, turns: readonly ClockTurn[], given: Given): ClockChange => {
  const { policyVersion, calendarVersion, ...times } = given.turnClock(clock, turns)
  const isOther = policyVersion !== clock.policyVersion || calendarVersion !== clock.calendarVersion
  return { no: clock.no, turns, ...times, ...(isOther ? { policyVersion, calendarVersion } : {}) }
}

/** Turns of a clock that goes on now; a pause that ran into its cap ended there, however late that is noticed. */
const withoutOpenPause = (clock: Clock, now: number): readonly ClockTurn[] =>
  (clock.turns ?? []).map((turn) => (turn.kind === 'paused' && turn.until === null ? { ...turn, until: turn.mostUntil === null ? now : Math.min(now, turn.mostUntil) } : turn))

/** The clock stands still from now on, until `mostUntil` at the latest (null: until somebody decides). If it stood still already, that pause ends. */
export const paused = (clock: Clock, given: Given, reason: string, mostUntil: number | null): ClockChange =>
  changed(clock, [...withoutOpenPause(clock, given.now), { kind: 'paused', at: given.now, until: null, reason, mostUntil }], given)

/** A clock that stood still goes on; what ran while it stood is not counted. */
export const goingOn = (clock: Clock, given: Given): ClockChange => changed(clock, withoutOpenPause(clock, given.now), given)

/** A clock that was stopped goes on: what ran since then is not counted. To be put beside its number under `resume`. */
export const stoodStill = (clock: Clock, given: Given, reason: string): ClockChange =>
  changed(clock, [...(clock.turns ?? []), { kind: 'paused', at: clock.stoppedAt ?? given.now, until: given.now, reason, mostUntil: null }], given)

export const extended = (clock: Clock, given: Given, by: Duration, reason: string): ClockChange =>
  changed(clock, [...(clock.turns ?? []), { kind: 'extended', at: given.now, by, reason }], given)

/**
 * T69: the clocks that another deadline class gives other times, counted from their old start. One whose times a decision gave and no rule
 * stays as it is, and so does what a unit is held to beside the order; one that stands still takes the class along.
 */
export const reclassified = (state: WorkOrderState, given: Given, deadlineClass: WorkOrderState['deadlineClass']): ClockChange[] =>
  state.clocks.flatMap((clock) => {
    if (clock.stoppedAt !== null || clock.departure || outlasting.includes(clock.clockId)) return []
    const change = changed(clock, [...(clock.turns ?? []), { kind: 'classChanged', at: given.now, deadlineClass }], given)
    return isPaused(clock) || change.dueAt !== clock.dueAt ? [change] : []
  })

/** A decision sets the due time. */
export const granted = (clock: Clock, given: Given, dueAt: number, reason: string): ClockChange =>
  changed(clock, [...(clock.turns ?? []), { kind: 'granted', at: given.now, dueAt, reason }], given)

/** Clocks of these kinds that stand still, of one share where named. */
export const standing = (state: WorkOrderState, clockIds: readonly string[], assignmentNo?: number): readonly Clock[] =>
  state.clocks.filter((clock) => clock.stoppedAt === null && isPaused(clock) && clockIds.includes(clock.clockId) && (assignmentNo === undefined || clock.assignmentNo === assignmentNo))
