import type { Timer, WorkOrderState } from '../state.ts'

/** Whether somebody still decides or answers for something: after the close only such clocks run on (T68). */
export const isUndecided = (state: Pick<WorkOrderState, 'clocks'>): boolean => state.clocks.some((clock) => clock.stoppedAt === null)

/** When a timer may ring, as things stand; null: not while that lasts. */
export const ringsAt = (state: Pick<WorkOrderState, 'status' | 'clocks'>, { timerId, at }: Timer): number | null => {
  switch (timerId) {
    case 'archive': return isUndecided(state) ? null : at
    // Whatever took the order out of the ledger, it cannot run out there any more.
    case 'suspensionEnd': case 'milestone': return state.status === 'suspended' ? at : null
    default: return at
  }
}
