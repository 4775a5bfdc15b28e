import type { Changes } from '../changes.ts'
import { consulted } from '../consultation/changes.ts'
import { assignmentOf, withOne } from '../fold.ts'
import { judged } from '../returns/changes.ts'
import { isOpenShare } from '../state.ts'
import { whistlesEnded } from '../whistle/changes.ts'
import type { DispatchEvent } from './events.ts'

/** What each event changes. */
export const dispatchChanges: Changes<DispatchEvent> = {
  WorkOrderDispatched: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))],
    undoable: { step: 'dispatch', by: data.by, until: data.undoUntil, targetId: null }, dispatchers: withOne(state.dispatchers ?? [], data.by),
  }),
  DispatchedToDistrict: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, assignmentOf(data.assignment, at)], ...consulted(state),
    undoable: { step: 'dispatch', by: data.by, until: data.undoUntil, targetId: null }, dispatchers: withOne(state.dispatchers ?? [], data.by),
  }),
  DispatchedOnward: (state, data, at) => ({
    status: 'signPending', undoable: null, dispatchers: withOne(state.dispatchers ?? [], data.by),
    assignments: [...state.assignments.map((assignment) => (assignment.no === data.from ? { ...assignment, status: 'handedOn' as const } : assignment)), assignmentOf(data.assignment, at)],
  }),
  QuestionReturnedToCentre: (state, data, at) => ({
    ...whistlesEnded(state, at),
    status: 'dispatchPending', undoable: null, isBackAtCentre: true, ...judged(state, at, { outcome: 'moot' }),
    assignments: state.assignments.map((assignment) => {
      const isReturned = state.returns?.some((one) => one.outcome === 'pending' && one.no === assignment.no)
      return data.takenBack.includes(assignment.no) ? { ...assignment, status: isReturned ? 'returned' as const : 'takenBack' as const } : assignment
    }),
  }),
  DispatchTakenBack: (state) => ({
    status: 'dispatchPending', undoable: null,
    assignments: state.assignments.map((assignment) => (isOpenShare(assignment) && assignment.signedAt === null ? { ...assignment, status: 'takenBack' as const } : assignment)),
  }),
}
