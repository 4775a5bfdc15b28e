import { refuse, type Refusal } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import type { WorkOrderState } from '../state.ts'

/** Why these units may not have the order; null: they may. Whoever hands an order on asks here: dispatch, consultation, ruling, escalation. */
export const unitsRefusal = (state: WorkOrderState, lead: string, co: readonly string[], given: Given): Refusal<WorkOrderRefusal> | null => {
  if (state.matterCode === null) return refuse('MATTER_MISSING')
  const codes = [lead, ...co]
  if (new Set(codes).size !== codes.length) return refuse('UNIT_TWICE')
  for (const code of codes) {
    const unit = given.unit(code)
    if (!unit) return refuse('UNIT_UNKNOWN', { unit: code })
    if (!unit.isActive) return refuse('UNIT_INACTIVE', { unit: code })
    if (!unit.canHandle) return refuse('UNIT_CANNOT_HANDLE', { unit: code })
  }
  // What a department answers for may not be pushed down to the grassroots alone (rulebook 6, `no_grassroots_only`).
  if (given.departmentIsResponsible(state.matterCode) && codes.every((code) => given.unit(code)!.isGrassroots)) return refuse('DEPARTMENT_MUST_JOIN')
  return null
}
