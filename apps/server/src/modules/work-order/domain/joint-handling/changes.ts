import type { Changes } from '../changes.ts'
import { assignmentOf, change } from '../fold.ts'
import type { Clock, WorkOrderState } from '../state.ts'
import type { JointHandlingEvent } from './events.ts'
import { nothingJoint, type JointHandlingState } from './state.ts'

/** What each event changes. */
export const jointHandlingChanges: Changes<JointHandlingEvent> = {
  CoHandlerAdded: (state, data, at) => ({ assignments: [...state.assignments, assignmentOf(data.assignment, at)], undoable: null }),
  CoHandlerReleased: (state, data, at) => released(state, data.no, 'notNeeded', at),
  CoHandlerFailedToAct: (state, data, at) => released(state, data.no, 'failedToAct', at),
  LeadOffered: (state, data) => joint(state, { offer: { from: data.from, to: data.to, clockNo: data.clocks?.start?.[0]?.no ?? 0 } }),
  LeadHandedOver: (state, data) => ({
    ...joint(state, { offer: null }),
    assignments: state.assignments.map((assignment) =>
      assignment.no === data.from ? { ...assignment, role: 'co' as const } : assignment.no === data.to ? { ...assignment, role: 'lead' as const } : assignment),
    clocks: state.clocks.map((clock) => handedOver(clock, data.from, data.to)),
  }),
  LeadOfferDeclined: (state) => joint(state, { offer: null }),
  LeadOfferLapsed: (state) => joint(state, { offer: null }),
}

/** The two shares swap the clocks that they work against: whoever leads answers for what was promised, whoever helps for the help. */
const handedOver = (clock: Clock, from: number, to: number): Clock => {
  if (clock.stoppedAt !== null) return clock
  const isWork = clock.clockId === 'handling' || clock.clockId === 'rework'
  if (clock.assignmentNo === from && (isWork || clock.clockId === 'firstContact')) return { ...clock, assignmentNo: to }
  return clock.assignmentNo === to && isWork ? { ...clock, assignmentNo: from } : clock
}

const joint = (state: WorkOrderState, facts: Partial<JointHandlingState>): { jointHandling: JointHandlingState } => ({ jointHandling: { ...nothingJoint, ...state.jointHandling, ...facts } })

const released = (state: WorkOrderState, no: number, because: 'notNeeded' | 'failedToAct', at: number): Partial<WorkOrderState> => ({
  ...change(state, no, { status: 'released' }), undoable: null,
  ...joint(state, { released: [...(state.jointHandling?.released ?? []), { no, because, at }] }),
})
