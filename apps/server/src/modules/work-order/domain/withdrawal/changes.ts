import type { Changes } from '../changes.ts'
import { silent } from '../fold.ts'
import { isOpenShare, type WorkOrderState } from '../state.ts'
import { whistlesEnded } from '../whistle/changes.ts'
import type { WithdrawalEvent } from './events.ts'

/** What each event changes. */
export const withdrawalChanges: Changes<WithdrawalEvent> = {
  WorkOrderWithdrawn: (state, data, at) => {
    if (data.goesOn) return { withdrawal: { by: data.by, at, before: null } }
    const check = data.because ? { checkCalls: 0 } : {}
    const open = state.assignments.filter(isOpenShare)
    return {
      ...whistlesEnded(state, at), status: 'withdrawn', closedAt: at, timers: silent(state), undoable: null, ...(state.decline ? { decline: { ...state.decline, pending: null } } : {}),
      assignments: state.assignments.map((assignment) => (isOpenShare(assignment) ? { ...assignment, status: 'takenBack' as const } : assignment)),
      withdrawal: { by: data.by, at, before: { status: state.status, shares: open.map(({ no, status }) => ({ no, status })), clocks: data.clocks?.stop ?? [], timers: state.timers }, ...check },
    }
  },
  WithdrawalTakenBack: (state, data, at) => ({ ...restored(state, data.alone, at), lastRequesterWord: 'reopening' }),
  WithdrawalChecked: (state, data) => {
    if (!state.withdrawal) return {}
    const { checkCalls: _calls, ...kept } = state.withdrawal
    return { withdrawal: data.isLast ? kept : { ...kept, checkCalls: data.call } }
  },
  WithdrawalContested: (state, data, at) => restored(state, data.alone, at),
}

/** As it was before, the time in between left out: shares, and what happens by itself, which comes later by as much. */
const restored = (state: WorkOrderState, alone: boolean, at: number): Partial<WorkOrderState> => {
  const { withdrawal } = state
  const cleared = { withdrawal: null }
  if (!withdrawal?.before) return cleared
  const { status, shares, timers } = withdrawal.before
  return {
    ...cleared, closedAt: null, status: alone ? 'dispatchPending' : status, ...(alone ? { mergedInto: null } : {}),
    assignments: state.assignments.map((assignment) => ({ ...assignment, status: shares.find((share) => share.no === assignment.no)?.status ?? assignment.status })),
    timers: timers.map((timer) => ({ ...timer, at: timer.at === null ? null : timer.at + at - withdrawal.at })),
  }
}
