import { isPaused } from './clock-turn.ts'
import type { Clock, WorkOrderState } from './state.ts'

/** The clocks against which a unit works on its share. */
export const workClocks: readonly string[] = ['handling', 'rework']

/** The clock against which the unit works on this share now. */
export const workClockOf = (state: WorkOrderState, assignmentNo: number): Clock | null =>
  state.clocks.findLast((clock) => clock.assignmentNo === assignmentNo && clock.stoppedAt === null && workClocks.includes(clock.clockId)) ?? null

/** Whether its time was up before it was asked. A clock that stands still is not late: it was in time when it stopped. */
export const isOverdue = (clock: Clock, now: number): boolean => clock.dueAt !== null && now > clock.dueAt

/** Clocks of open shares that stand still. */
export const standingWorkClocks = (state: WorkOrderState): readonly Clock[] => state.clocks.filter((clock) => clock.stoppedAt === null && workClocks.includes(clock.clockId) && isPaused(clock))
export const runningWorkClocks = (state: WorkOrderState): readonly Clock[] => state.clocks.filter((clock) => clock.stoppedAt === null && workClocks.includes(clock.clockId))
