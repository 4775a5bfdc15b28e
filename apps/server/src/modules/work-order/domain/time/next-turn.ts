import { isPaused, pausedUntilAtMost } from '../clock-turn.ts'
import type { Clock, WorkOrderState } from '../state.ts'
import { settledAt } from '../supervision/state.ts'
import { ringsAt } from './waiting.ts'

/** When the sweeper has to look at this clock next; null: never, as things stand. */
export const turnsAt = (state: WorkOrderState, clock: Clock): number | null => {
  if (clock.stoppedAt !== null) return null
  return settlesAt(state, clock) ?? lampTurnsAt(clock)
}

/** A supervision over an overdue clock that has stopped has nothing to wait for: the sweeper ends it. */
const settlesAt = (state: WorkOrderState, { no }: Clock): number | null => {
  const supervision = state.supervisions?.find((one) => one.outcome === null && one.clockNo === no)
  return supervision ? settledAt(state, supervision) : null
}

const lampTurnsAt = (clock: Clock): number | null => {
  if (isPaused(clock)) return pausedUntilAtMost(clock)
  // The instant of redAt itself is still in time: a sweep at it would find nothing to do, and find it again and again.
  const afterRed = clock.redAt === null ? null : clock.redAt + 1
  switch (clock.lamp) {
    case 'green': return clock.warnAt ?? afterRed
    case 'yellow': return afterRed
    case 'red': return clock.blackAt
    case 'black': return null
  }
}

/** When the next lamp turns or the next window ends: what the sweeper waits for. */
export const nextTurn = (state: WorkOrderState): number | null => {
  const turns = [...state.clocks.map((clock) => turnsAt(state, clock)), ...state.timers.map((timer) => ringsAt(state, timer))].filter((at) => at !== null)
  return turns.length === 0 ? null : Math.min(...turns)
}
