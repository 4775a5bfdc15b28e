import { ledgerStage } from '../domain/suspension/pending.ts'
import type { WorkOrderState } from '../domain/state.ts'

/** An order's place in the suspension ledger; what its plan says, the order's state knows. */
export type SuspensionRow = {
  readonly city_code: string; readonly work_order_id: string; readonly no: 1; readonly unit_code: string; readonly category: string; readonly stage: string
  readonly applied_at: string; readonly approved_at: string | null; readonly expires_at: string; readonly ended_at: string | null
  /** The day of the first milestone that is not done; null where none is left, or nobody waits for one. */
  readonly milestone_at: string | null
}

/** A panel's decision about an exclusion, which the unit and its peers may read; null while there is none. */
export type ExclusionRow = { readonly city_code: string; readonly work_order_id: string; readonly no: 1; readonly unit_code: string; readonly decided: string; readonly at: string }

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

export const suspensionRows = (cityCode: string, id: string, state: WorkOrderState): SuspensionRow[] => {
  const { suspension } = state
  const stage = ledgerStage(state)
  if (!suspension || stage === null) return []
  const next = stage === 'suspended' ? suspension.milestones.find((milestone) => milestone.doneAt === null) : undefined
  return [{
    city_code: cityCode, work_order_id: id, no: 1, unit_code: suspension.unitCode, category: suspension.category, stage, applied_at: iso(suspension.appliedAt)!, approved_at: iso(suspension.approvedAt),
    expires_at: iso(suspension.expiresAt)!, ended_at: iso(suspension.endedAt), milestone_at: iso(next?.dueAt ?? null),
  }]
}

export const exclusionRows = (cityCode: string, id: string, { exclusion }: WorkOrderState): ExclusionRow[] =>
  exclusion?.decided && exclusion.at !== null ? [{ city_code: cityCode, work_order_id: id, no: 1, unit_code: exclusion.unitCode, decided: exclusion.decided, at: iso(exclusion.at)! }] : []
