import type { Changes } from '../changes.ts'
import { silent } from '../fold.ts'
import type { TimeEvent } from './events.ts'

/** What each event changes. */
export const timeChanges: Changes<TimeEvent> = {
  ClockTurned: (state, data) => ({ clocks: state.clocks.map((clock) => (clock.no === data.no ? { ...clock, lamp: data.lamp } : clock)) }),
  ClocksRecomputed: () => ({}),
  WorkOrderArchived: (state) => ({ status: 'archived', timers: silent(state) }),
}
