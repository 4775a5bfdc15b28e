import type { Changes } from '../changes.ts'
import { assignmentOf, withOne } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { ConsultationEvent } from './events.ts'

/** The consultation has come to its end. */
export const consulted = (state: WorkOrderState): Pick<WorkOrderState, 'consultation'> => (state.consultation ? { consultation: { ...state.consultation, isOpen: false } } : {})

/** What each event changes. */
export const consultationChanges: Changes<ConsultationEvent> = {
  ConsultationOpened: (_state, data) => ({ status: 'preConsult', consultation: { isOpen: true, participants: data.participants, opinions: [] } }),
  OpinionGiven: (state, { unitCode, position }, at) => (state.consultation
    ? { consultation: { ...state.consultation, opinions: [...state.consultation.opinions.filter((one) => one.unitCode !== unitCode), { unitCode, position, at }] } }
    : {}),
  AssigneeDecided: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))], undoable: null,
    dispatchers: withOne(state.dispatchers ?? [], data.by), ...consulted(state),
  }),
}
