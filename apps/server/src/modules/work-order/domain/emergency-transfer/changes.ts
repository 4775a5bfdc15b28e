import type { Changes } from '../changes.ts'
import { silent } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { EmergencyTransferEvent } from './events.ts'
import type { Transfer } from './state.ts'

const changeTransfer = (state: WorkOrderState, no: number, facts: Partial<Transfer>): Pick<WorkOrderState, 'transfers'> =>
  ({ transfers: (state.transfers ?? []).map((transfer) => (transfer.no === no ? { ...transfer, ...facts } : transfer)) })

/** What each event changes. */
export const emergencyTransferChanges: Changes<EmergencyTransferEvent> = {
  RequestTransferred: (state, { no, target, platform, mode, shared }, at) => ({
    status: 'emergencyTransferred', timers: silent(state), ...(state.decline ? { decline: { ...state.decline, pending: null } } : {}),
    transfers: [...(state.transfers ?? []), { no, target, platform, mode, shared, status: 'sent', peerCaseNo: null, sentAt: at, endedAt: null }],
  }),
  TransferReceived: (state, data, at) => ({
    ...changeTransfer(state, data.no, { status: 'received', peerCaseNo: data.peerCaseNo, endedAt: at }),
    ...(data.followUp ? { status: 'dispatchPending' as const, acceptedAt: state.acceptedAt ?? at } : {}),
  }),
  TransferTakenBack: (state, data, at) => ({ ...changeTransfer(state, data.no, { status: 'takenBack', endedAt: at }), status: 'dispatchPending', acceptedAt: state.acceptedAt ?? at }),
}
