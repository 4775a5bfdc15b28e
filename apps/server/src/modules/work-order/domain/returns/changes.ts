import type { Changes } from '../changes.ts'
import { isOpenShare, type WorkOrderState } from '../state.ts'
import type { ReturnsEvent } from './events.ts'
import type { ReturnRecord } from './state.ts'

/** The wish that waits for a judgement gets its outcome. */
export const judged = (state: Pick<WorkOrderState, 'returns'>, at: number, facts: Pick<ReturnRecord, 'outcome'> & Partial<ReturnRecord>): Pick<WorkOrderState, 'returns'> =>
  (state.returns ? { returns: state.returns.map((one) => (one.outcome === 'pending' ? { ...one, decidedAt: at, ...facts } : one)) } : {})

/** The order is with the unit again, signed or not. */
export const backToUnit = (state: WorkOrderState, no: number): Pick<WorkOrderState, 'status'> =>
  ({ status: state.assignments.find((assignment) => assignment.no === no)?.status === 'signPending' ? 'signPending' : 'handling' })

/** What each event changes. */
export const returnsChanges: Changes<ReturnsEvent> = {
  ReturnRequested: (state, { no, unitCode, reason, proposedUnit }, at) => ({
    status: 'returnReview', undoable: null, returns: [...(state.returns ?? []), { no, unitCode, reason, proposedUnit, at, outcome: 'pending', decidedAt: null }],
  }),
  ReturnApproved: (state, data, at) => ({
    status: 'dispatchPending', proposal: data.proposal, ...judged(state, at, { outcome: 'founded', listsSay: data.lists.says }),
    assignments: state.assignments.map((assignment) => {
      if (assignment.no === data.no) return { ...assignment, status: 'returned' as const }
      return isOpenShare(assignment) ? { ...assignment, status: 'takenBack' as const } : assignment
    }),
  }),
  ReturnRejected: (state, data, at) => ({ ...backToUnit(state, data.no), ...judged(state, at, { outcome: 'unfounded', listsSay: data.lists.says }) }),
  ReturnReviewExpired: (state, data, at) => ({ ...backToUnit(state, data.no), ...judged(state, at, { outcome: 'expired' }) }),
  ReturnMooted: (state, data, at) => ({ ...backToUnit(state, data.no), ...judged(state, at, { outcome: 'moot' }) }),
}
