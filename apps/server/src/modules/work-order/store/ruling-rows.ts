import type { Write } from '../../../kernel/database/write-statement.ts'
import type { WorkOrderEvent } from '../domain/events.ts'
import type { WorkOrderState } from '../domain/state.ts'
import { listChangeRequestTable, rulingTable } from './tables.ts'

export type RulingRow = {
  readonly city_code: string; readonly work_order_id: string; readonly dispute_no: number; readonly at: string; readonly level: string; readonly decided_by: 'arbiter' | 'default'
  readonly matter_code: string; readonly place_id: string | null; readonly community_code: string | null; readonly secrecy_level: number
  readonly lead_unit: string; readonly co_units: readonly string[]; readonly parties: readonly string[]; readonly basis: string; readonly body: string
}

/** Rulings and wishes to change the duty list that lie in these events; nothing for most. */
export const rulingWrites = (cityCode: string, workOrderId: string, events: readonly WorkOrderEvent[], state: WorkOrderState): Write[] => {
  const rulings: RulingRow[] = []
  const changes: object[] = []
  for (const event of events) {
    if (event.type !== 'DisputeAwarded' && event.type !== 'DisputeDefaulted') continue
    const { data } = event
    const key = { city_code: cityCode, work_order_id: workOrderId, dispute_no: data.disputeNo, at: new Date(event.at).toISOString(), matter_code: state.matterCode ?? '' }
    const said = event.type === 'DisputeAwarded'
      ? { level: event.data.level, decided_by: 'arbiter' as const, co_units: event.data.co, basis: event.data.basis, body: event.data.text }
      : { level: 'city', decided_by: 'default' as const, co_units: [], basis: '', body: '' }
    rulings.push({ ...key, ...said, place_id: state.place.placeId, community_code: state.place.communityCode, secrecy_level: state.secrecyLevel, lead_unit: data.lead, parties: state.dispute?.parties ?? [] })
    if (event.type !== 'DisputeAwarded' || event.data.listChange === null) continue
    const { lead, co, reason } = event.data.listChange
    changes.push({ ...key, lead_unit: lead, co_units: co, reason, asked_by: event.data.by })
  }
  return [...(rulings.length > 0 ? [{ table: rulingTable, rows: rulings }] : []), ...(changes.length > 0 ? [{ table: listChangeRequestTable, rows: changes }] : [])]
}
