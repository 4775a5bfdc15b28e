import { clockStarter, goingOn, paused } from '../clock-effects.ts'
import { isPaused, type ClockTurn } from '../clock-turn.ts'
import type { ClockEffects } from '../event.ts'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { lampAt } from '../lamp.ts'
import { isOver, runningClock, type Clock, type ClockStart, type WorkOrderState } from '../state.ts'
import { isIdle } from './idle.ts'

/** The clock that adds up in which time nobody handled the order. */
export const IDLE = 'idle'
/** Why it stands still, in the words of the deadline policy. */
const HANDLED = 'HANDLED'
const waiting: readonly string[] = ['intake', 'dispatch', 'consultation', 'sign', 'onwardDispatch']

/**
 * The idle clock follows what was decided, whatever it was: it stands still while somebody handles the order, runs while nobody does, and
 * ends with the order. It begins once the order is returned, in dispute or handed on, or somebody was late to take it up; then it counts
 * from the registration on, so that no passing on can wash the time away. Orders that everybody takes up in time have none.
 *
 * @returns the events, the last of them with what it does to the idle clock
 */
export const followIdle = (events: readonly WorkOrderEvent[], before: WorkOrderState, given: Given, isTick: boolean): readonly WorkOrderEvent[] => {
  if (events.length === 0) return events
  const after = events.reduce(evolve, before)
  const clock = runningClock(after, IDLE)
  if (clock) {
    if (isOver(after)) return withEffects(events, { stop: [clock.no] })
    if (isIdle(after) === !isPaused(clock)) return events
    return withEffects(events, { change: [isIdle(after) ? goingOn(clock, given) : paused(clock, given, HANDLED, null)] })
  }
  if (!isIdle(after) || !(isPassedOn(after) || events.some(isLate))) return events
  const start = startIdle(after, given)
  const lamp = lampAt(start, given.now)
  const started = withEffects(events, { start: [start] })
  // A tick says all that is due; after anything else the sweeper comes at once.
  if (lamp === 'green' || !isTick) return started
  return [...started, { type: 'ClockTurned', at: given.now, data: { no: start.no, clockId: IDLE, assignmentNo: null, lamp, dueAt: start.dueAt } }]
}

const isPassedOn = (state: WorkOrderState): boolean =>
  state.dispute !== undefined || (state.returns ?? []).some((one) => one.outcome === 'founded') || state.assignments.some((share) => share.status === 'handedOn')
/** A clock of somebody who should have taken the order up is overdue. */
const isLate = (event: WorkOrderEvent): boolean => event.type === 'ClockTurned' && waiting.includes(event.data.clockId) && event.data.lamp !== 'yellow'

/** From the registration on; what the order was not idle since then counts as pauses. */
const startIdle = (state: WorkOrderState, given: Given): ClockStart => {
  const fresh = clockStarter(state, given)(IDLE, null, state.registeredAt)
  const turns = (state.busy ?? []).filter((stretch) => stretch.to !== null && stretch.to > stretch.from).map(({ from, to }): ClockTurn => ({ kind: 'paused', at: from, until: to, reason: HANDLED, mostUntil: null }))
  if (turns.length === 0) return fresh
  const times = given.turnClock({ ...fresh, lamp: 'green', stoppedAt: null } satisfies Clock, turns)
  return { ...fresh, turns, warnAt: times.warnAt, dueAt: times.dueAt, redAt: times.redAt, blackAt: times.blackAt }
}

const withEffects = (events: readonly WorkOrderEvent[], more: ClockEffects): readonly WorkOrderEvent[] => {
  const last = events.at(-1)!
  const { start = [], stop = [], resume = [], change = [] } = last.data.clocks ?? {}
  const clocks: ClockEffects = {
    ...last.data.clocks,
    ...(more.start ? { start: [...start, ...more.start] } : {}), ...(more.stop ? { stop: [...stop, ...more.stop] } : {}), ...(more.resume ? { resume: [...resume, ...more.resume] } : {}),
    ...(more.change ? { change: [...change, ...more.change] } : {}),
  }
  return [...events.slice(0, -1), { ...last, data: { ...last.data, clocks } } as WorkOrderEvent]
}
