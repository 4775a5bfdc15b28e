import type { Changes } from '../changes.ts'
import { assignmentOf } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { EscalationEvent } from './events.ts'
import { neverEscalated, type EscalationState } from './state.ts'

/** What each event changes. */
export const escalationChanges: Changes<EscalationEvent> = {
  EscalationRequested: (state, data) => slice(state, { request: { from: data.from, to: data.to, reason: data.reason, clockNo: data.clocks?.start?.[0]?.no ?? 0 } }),
  EscalationDeclined: (state) => slice(state, { request: null }),
  WorkOrderEscalated: (state, data, at) => ({
    ...slice(state, { request: null, current: { from: firstFrom(state, data.before), superior: data.lead.no, reason: data.reason, at } }),
    status: 'escalated', undoable: null,
    assignments: [
      ...state.assignments.map((assignment) => {
        if (assignment.no === data.before) return { ...assignment, role: 'co' as const, status: assignment.status === 'rework' ? 'handling' as const : assignment.status }
        // What it had reported as a co-unit is not the result of the order.
        return assignment.no === data.lead.no ? { ...assignment, role: 'lead' as const, status: assignment.status === 'unitReview' ? 'handling' as const : assignment.status } : assignment
      }),
      ...(state.assignments.some((assignment) => assignment.no === data.lead.no) ? [] : [assignmentOf(data.lead, at)]),
    ],
  }),
  WorkOrderHandedBack: (state, data, at) => ({
    ...slice(state, { current: null }), status: 'handling',
    assignments: state.assignments.map((assignment) => {
      if (assignment.no === data.from) return { ...assignment, role: 'co' as const, status: 'done' as const }
      // One that had not signed when it was taken up further has it now all the same.
      return assignment.no === data.to ? { ...assignment, role: 'lead' as const, status: 'handling' as const, signedAt: assignment.signedAt ?? at } : assignment
    }),
  }),
}

/** Taken up twice, from the street to the district and on to the city, it goes back to the street. */
const firstFrom = (state: WorkOrderState, before: number): number => (state.escalation?.current?.superior === before ? state.escalation.current.from : before)

const slice = (state: WorkOrderState, facts: Partial<EscalationState>): { escalation: EscalationState } => ({ escalation: { ...neverEscalated, ...state.escalation, ...facts } })
