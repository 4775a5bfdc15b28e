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
 * Rulebook 7.6: any clock can be counted again, and none is rewritten. Under the versions in force each running clock counts from the same
 * start with the same turns; what was promised first stays beside what should be. A clock whose times a decision gave and no rule stays.
 */
const recomputeClocks: Action<'recomputeClocks'> = {
  type: 'recomputeClocks',
  actors: ['system'],
  isInternal: true,
  guard: () => null,
  decide(_command, state, given) {
    const moved = state.clocks.flatMap((clock) => {
      const recount = clock.stoppedAt === null && !clock.departure ? given.recountClock(clock) : null
      return recount ? [{ clock, recount }] : []
    })
    if (moved.length === 0) return []
    return [{
      type: 'ClocksRecomputed', at: given.now,
      data: {
        moved: moved.map(({ clock: { no, clockId, assignmentNo }, recount: { from, to } }) => ({ no, clockId, assignmentNo, from, to })),
        clocks: { change: moved.map(({ clock: { no, turns }, recount: { change } }) => ({ no, ...(turns ? { turns } : {}), ...change })) },
      },
    }]
  },
}

/**
 * Time is a command too: lamps turn, windows end, what was not decided in time takes its course. What is no longer true when the tick
 * arrives changes nothing.
 *
 * @param mechanisms what time does in each mechanism, asked one after the other, each seeing what the one before did
 */
const tickThrough = (mechanisms: readonly OnTime[]): Action<'tick'> => ({
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

/** What time does, and what other versions of the deadlines or the calendar do to it. */
export const timeActions = (mechanisms: readonly OnTime[]) => ({ tick: tickThrough(mechanisms), recomputeClocks })
