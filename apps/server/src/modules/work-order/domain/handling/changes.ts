import type { Changes } from '../changes.ts'
import { change, roleOf, withOne } from '../fold.ts'
import type { HandlingEvent } from './events.ts'
import { isOpenShare } from '../state.ts'

/** What each event changes. */
export const handlingChanges: Changes<HandlingEvent> = {
  AssignmentSigned: (state, data, at) => ({
    ...change(state, data.no, { status: 'handling', signedAt: at }), handlers: withOne(state.handlers, data.by), undoable: null,
    status: state.status === 'signPending' && roleOf(state, data.no) === 'lead' ? 'handling' : state.status,
  }),
  RequesterContacted: (state, data, at) => ({
    assignments: state.assignments.map((assignment) => (assignment.no !== data.no ? assignment
      : { ...assignment, contactAttempts: assignment.contactAttempts + 1, firstContactAt: assignment.firstContactAt ?? (data.outcome === 'reached' ? at : null) })),
    handlers: withOne(state.handlers, data.by),
  }),
  ProgressAdded: (state, data) => ({ handlers: withOne(state.handlers, data.by), lastRequesterWord: roleOf(state, data.no) === 'lead' && data.visibleToRequester ? null : state.lastRequesterWord }),
  ResultSubmitted: (state, data, at) => ({
    assignments: state.assignments.map((assignment) => {
      if (assignment.no === data.no) return { ...assignment, status: 'unitReview', submittedAt: at, submittedBy: data.by }
      return data.waivedCo !== null && isOpenShare(assignment) ? { ...assignment, status: 'done' } : assignment
    }),
    status: roleOf(state, data.no) === 'lead' ? 'unitReview' : state.status,
    handlers: withOne(state.handlers, data.by),
    results: [...state.results, { assignmentNo: data.no, round: data.round, resultType: data.resultType, solved: data.solved, at }],
  }),
  ResultApprovedByUnit: (state, data) => ({ handlers: withOne(state.handlers, data.by), ...change(state, data.no, { status: 'done' }), status: roleOf(state, data.no) === 'lead' ? 'centreReview' : state.status }),
  ResultRejectedByUnit: (state, data) => ({ handlers: withOne(state.handlers, data.by), ...change(state, data.no, { status: 'handling' }), status: roleOf(state, data.no) === 'lead' ? 'handling' : state.status }),
}
