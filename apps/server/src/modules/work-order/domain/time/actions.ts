import { refuse } from '@suban/domain-kit'
import type { Action, OnTime } from '../action.ts'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { lampAt, severity } from '../lamp.ts'
import type { WorkOrderState } from '../state.ts'
import { ringsAt } from './waiting.ts'

/** The lamps of running clocks follow the time. */
const turnLamps: OnTime = (state, given) => state.clocks.flatMap((clock): WorkOrderEvent[] => {
  const lamp = lampAt(clock, given.now)
  if (clock.stoppedAt !== null || severity[lamp] <= severity[clock.lamp]) return []
  return [{ type: 'ClockTurned', at: given.now, data: { no: clock.no, clockId: clock.clockId, assignmentNo: clock.assignmentNo, lamp, dueAt: clock.dueAt } }]
})

/** T68: the window for reopening is over, and nothing is left undecided. */
const archive: OnTime = (state, given) => {
  const timer = state.timers.find((one) => one.timerId === 'archive')
  const at = timer ? ringsAt(state, timer) : null
  return state.status === 'closed' && at !== null && at <= given.now ? [{ type: 'WorkOrderArchived', at: given.now, data: {} }] : []
}

/**
 * Time is a command too: lamps turn, windows end, what was not decided in time takes its course. What is no longer true when the tick
 * arrives changes nothing.
 *
 * @param mechanisms what time does in each mechanism, asked one after the other, each seeing what the one before did
 */
export const tickThrough = (mechanisms: readonly OnTime[]): Action<'tick'> => ({
  type: 'tick',
  actors: ['system'],
  isInternal: true,
  guard: (state) => (state.status === 'absent' ? refuse('ORDER_NOT_FOUND') : null),
  decide(_command, before, given) {
    const events: WorkOrderEvent[] = []
    let state = before
    for (const onTime of [turnLamps, ...mechanisms, archive]) {
      const more = onTime(state, given)
      state = more.reduce<WorkOrderState>(evolve, state)
      events.push(...more)
    }
    return events
  },
})
