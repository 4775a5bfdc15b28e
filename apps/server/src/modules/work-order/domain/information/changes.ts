import type { Changes } from '../changes.ts'
import { setTimer, silent } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { InformationEvent } from './events.ts'

const reminderAt = (state: WorkOrderState, at: number | null) => (at === null ? silent(state) : setTimer(state, 'infoReminder', at))
/** The order goes on where it was when the requester was asked. */
const backAtTheDesk = (state: WorkOrderState): Partial<WorkOrderState> => ({ status: state.information?.askedIn ?? 'intakePending', timers: silent(state) })

/** What each event changes. */
export const informationChanges: Changes<InformationEvent> = {
  InformationRequested: (state, data) => ({
    status: 'infoNeeded', information: { rounds: data.round, askedIn: state.status === 'dispatchPending' ? 'dispatchPending' : 'intakePending', reminded: 0 },
    timers: reminderAt(state, data.remindAt),
  }),
  InformationReminded: (state, data) => ({ ...(state.information ? { information: { ...state.information, reminded: data.no } } : {}), timers: reminderAt(state, data.nextAt) }),
  InformationSupplied: (state, data) => ({
    ...backAtTheDesk(state), lastRequesterWord: 'information', ...(data.place ? { place: data.place } : {}),
    ...(data.proposal ? { proposal: { lead: data.proposal.lead, co: data.proposal.co } } : {}),
  }),
  InformationOverdue: (state) => backAtTheDesk(state),
  RequestLapsed: (state, _data, at) => ({ status: 'declined', closedAt: at, timers: silent(state) }),
}
