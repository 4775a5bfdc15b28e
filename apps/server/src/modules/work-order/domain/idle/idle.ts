import { leadOf, type WorkOrderState } from '../state.ts'

/** Statuses in which the order looks for somebody who handles it: nobody does unless the unit that leads has signed. */
const looking: readonly WorkOrderState['status'][] = ['intakePending', 'dispatchPending', 'preConsult', 'signPending', 'returnReview', 'arbitration', 'escalated']

/**
 * Whether nobody handles the order although somebody should (空转, rulebook 8.3 `bounce` 4). What comes after the handling (review,
 * call-back) and waiting for the requester has clocks of its own and is no idling.
 */
export const isIdle = (state: Pick<WorkOrderState, 'status' | 'assignments'>): boolean => {
  if (!looking.includes(state.status)) return false
  const lead = leadOf(state as WorkOrderState)
  return lead === null || lead.status === 'signPending'
}

/** Keeps the stretches in which the order was not idle, from its registration on. */
export const followBusy = (before: WorkOrderState, after: WorkOrderState, at: number): WorkOrderState => {
  const [was, is] = [isIdle(before), isIdle(after)]
  if (before.status === 'absent') return is ? after : { ...after, busy: [{ from: at, to: null }] }
  if (was === is) return after
  const busy = after.busy ?? []
  return { ...after, busy: is ? busy.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch)) : [...busy, { from: at, to: null }] }
}
