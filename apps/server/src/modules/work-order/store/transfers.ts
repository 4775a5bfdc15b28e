import type { WorkOrderState } from '../domain/state.ts'

/** The outbound record of one transfer: what the exchange with other platforms sends, and where their answer belongs. */
export type TransferRow = {
  readonly city_code: string; readonly work_order_id: string; readonly no: number; readonly target: string; readonly platform: string; readonly mode: string
  readonly shared: readonly string[]; readonly status: string; readonly peer_case_no: string | null; readonly sent_at: string; readonly ended_at: string | null
}

export const transferRows = (cityCode: string, workOrderId: string, state: WorkOrderState): TransferRow[] =>
  (state.transfers ?? []).map(({ no, target, platform, mode, shared, status, peerCaseNo, sentAt, endedAt }) => ({
    city_code: cityCode, work_order_id: workOrderId, no, target, platform, mode, shared, status, peer_case_no: peerCaseNo,
    sent_at: new Date(sentAt).toISOString(), ended_at: endedAt === null ? null : new Date(endedAt).toISOString(),
  }))
