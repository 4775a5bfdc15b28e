import type { Fact } from '../event.ts'
import type { Lamp } from '../state.ts'

export type TimeEvent =
  | Fact<'ClockTurned', { readonly no: number; readonly clockId: string; readonly assignmentNo: number | null; readonly lamp: Lamp; readonly dueAt: number | null }>
  | Fact<'WorkOrderArchived', object>
