import type { Fact } from '../event.ts'
import type { Lamp } from '../state.ts'

export type TimeEvent =
  | Fact<'ClockTurned', { readonly no: number; readonly clockId: string; readonly assignmentNo: number | null; readonly lamp: Lamp; readonly dueAt: number | null }>
  | Fact<'WorkOrderArchived', object>
  /** Running clocks were counted under other versions; those that moved, with what was promised and what should be. */
  | Fact<'ClocksRecomputed', { readonly moved: readonly MovedClock[] }>

/** Due times of a clock before and after; of one that stands still: if it went on. */
export type MovedClock = { readonly no: number; readonly clockId: string; readonly assignmentNo: number | null; readonly from: number | null; readonly to: number | null }
