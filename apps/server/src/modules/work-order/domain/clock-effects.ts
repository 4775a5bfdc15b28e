import type { Given } from './given.ts'
import type { ClockStart, WorkOrderState } from './state.ts'

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

/** Every running clock but those named. */
export const allRunning = (state: WorkOrderState, except: readonly string[] = []): number[] =>
  state.clocks.filter((clock) => clock.stoppedAt === null && !except.includes(clock.clockId)).map((clock) => clock.no)
