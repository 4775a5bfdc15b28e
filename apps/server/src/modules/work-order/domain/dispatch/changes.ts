import type { Changes } from '../changes.ts'
import { assignmentOf } from '../fold.ts'
import type { DispatchEvent } from './events.ts'

/** What each event changes. */
export const dispatchChanges: Changes<DispatchEvent> = {
  WorkOrderDispatched: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))],
    undoable: { step: 'dispatch', by: data.by, until: data.undoUntil, targetId: null },
  }),
  DispatchTakenBack: (state) => ({
    status: 'dispatchPending', undoable: null,
    assignments: state.assignments.map((assignment) => (assignment.signedAt === null ? { ...assignment, status: 'takenBack' as const } : assignment)),
  }),
}
