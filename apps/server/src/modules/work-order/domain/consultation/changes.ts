import type { Changes } from '../changes.ts'
import { answered, ask, nobodyAsked } from '../asked.ts'
import { assignmentOf, withOne } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { ConsultationEvent } from './events.ts'

/** The consultation has come to its end. */
export const consulted = (state: WorkOrderState): Pick<WorkOrderState, 'consultation' | 'asked'> =>
  (state.consultation ? { consultation: { ...state.consultation, isOpen: false }, ...nobodyAsked(state) } : {})

/** What each event changes. */
export const consultationChanges: Changes<ConsultationEvent> = {
  ConsultationOpened: (state, data, at) => ({ status: 'preConsult', consultation: { isOpen: true, participants: data.participants, opinions: [] }, ...ask(state, data.participants, 'opinion', at) }),
  OpinionGiven: (state, { unitCode, position }, at) => ({
    ...(state.consultation ? { consultation: { ...state.consultation, opinions: [...state.consultation.opinions.filter((one) => one.unitCode !== unitCode), { unitCode, position, at }] } } : {}),
    ...answered(state, unitCode),
  }),
  AssigneeDecided: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))], undoable: null,
    dispatchers: withOne(state.dispatchers ?? [], data.by), ...consulted(state),
  }),
}
