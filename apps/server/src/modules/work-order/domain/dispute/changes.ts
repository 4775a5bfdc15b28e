import { answered, ask, nobodyAsked } from '../asked.ts'
import type { Changes } from '../changes.ts'
import { consulted } from '../consultation/changes.ts'
import { assignmentOf, withOne } from '../fold.ts'
import { backToUnit, judged } from '../returns/changes.ts'
import { isOpenShare, leadOf, type Assignment, type WorkOrderState } from '../state.ts'
import type { DisputeEvent } from './events.ts'
import type { DisputeState, Ruling } from './state.ts'

const lasting = (assignment: Assignment): Assignment => {
  const { isProvisional: _isProvisional, ...rest } = assignment
  return rest
}

const over = (state: WorkOrderState, outcome: DisputeState['outcome']): Pick<WorkOrderState, 'dispute' | 'asked'> => (state.dispute ? { dispute: { ...state.dispute, outcome }, ...nobodyAsked(state) } : {})

/** The order goes elsewhere for another reason: neither a return nor a dispute over it is left to be decided. */
export const nothingDisputed = (state: WorkOrderState, at: number): Pick<WorkOrderState, 'returns' | 'dispute' | 'asked'> =>
  ({ ...judged(state, at, { outcome: 'moot' }), ...(state.dispute?.outcome === 'open' ? over(state, 'settled') : {}) })

/** Who has it after a decision that binds. */
const ruled = (state: WorkOrderState, data: { readonly assignments: readonly Parameters<typeof assignmentOf>[0][]; readonly takenBack: readonly number[] }, at: number, ruling: Ruling): Partial<WorkOrderState> => {
  const assignments = [
    ...state.assignments.map((assignment) => (data.takenBack.includes(assignment.no) ? { ...assignment, status: 'takenBack' as const } : isOpenShare(assignment) ? lasting(assignment) : assignment)),
    ...data.assignments.map((unit) => assignmentOf(unit, at)),
  ]
  return { assignments, ruling, ...backToUnit({ ...state, assignments }, leadOf({ ...state, assignments })?.no ?? 0), ...over(state, ruling.by === 'arbiter' ? 'ruled' : 'byDefault') }
}

/** What each event changes. */
export const disputeChanges: Changes<DisputeEvent> = {
  DisputeOpened: (state, data, at) => ({
    status: 'arbitration', undoable: null, ...judged(state, at, { outcome: 'disputed' }),
    ...consulted(state), ...ask(state, data.parties, 'statement', at),
    ...(data.provisional ? { assignments: [...state.assignments, { ...assignmentOf(data.provisional, at), isProvisional: true }] } : {}),
    dispute: { no: data.disputeNo, level: data.level, openedAt: at, cause: data.because[0]?.code ?? '', parties: data.parties, firstReceiver: data.firstReceiver, heard: [], outcome: 'open' },
  }),
  StatementSubmitted: (state, data) => (state.dispute ? { dispute: { ...state.dispute, heard: withOne(state.dispute.heard, data.unitCode) }, ...answered(state, data.unitCode) } : {}),
  DisputeEscalated: (state) => (state.dispute ? { dispute: { ...state.dispute, level: 'city' } } : {}),
  DisputeAwarded: (state, data, at) => ({
    ...ruled(state, data, at, { disputeNo: data.disputeNo, at, level: data.level, by: 'arbiter' }), ...(data.deadlineClass === null ? {} : { deadlineClass: data.deadlineClass }),
    dispatchers: withOne(state.dispatchers ?? [], data.by),
  }),
  DisputeDefaulted: (state, data, at) => ruled(state, data, at, { disputeNo: data.disputeNo, at, level: 'city', by: 'default' }),
  DisputeSettled: (state) => ({
    ...backToUnit(state, leadOf(state)?.no ?? 0), ...over(state, 'settled'), assignments: state.assignments.map((assignment) => (isOpenShare(assignment) ? lasting(assignment) : assignment)),
  }),
}
