import { refuse, type Refusal } from '@suban/domain-kit'
import { clockStarter } from '../clock-effects.ts'
import type { DispatchedUnit } from '../event.ts'
import type { Given } from '../given.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import { isAccused } from '../secrecy/accused.ts'
import type { ClockStart, WorkOrderState } from '../state.ts'

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
  // Nobody looks into a request against itself; beside another lead the accused unit may give its account (rulebook 6.5.4, T18).
  if (isAccused(state, lead, given)) return refuse('ACCUSED_UNIT_ALONE', { unit: lead })
  // What a department answers for may not be pushed down to the grassroots alone (rulebook 6, `no_grassroots_only`).
  if (given.departmentIsResponsible(state.matterCode) && codes.every((code) => given.unit(code)!.isGrassroots)) return refuse('DEPARTMENT_MUST_JOIN')
  return null
}

/** The shares of a lead and its co-units, numbered after those there are, each with its clocks to sign and to handle. */
export const newShares = (state: WorkOrderState, lead: string, co: readonly string[], given: Given): { readonly assignments: readonly DispatchedUnit[]; readonly clocks: readonly ClockStart[] } => {
  const first = state.assignments.length + 1
  const assignments = [{ no: first, unitCode: lead, role: 'lead' as const }, ...co.map((unitCode, index) => ({ no: first + 1 + index, unitCode, role: 'co' as const }))]
  const start = clockStarter(state, given)
  return { assignments, clocks: assignments.flatMap((unit) => [start('sign', unit.no), start('handling', unit.no)]) }
}

/** Whether exactly the proposed units get it. */
export const followsProposal = ({ proposal }: Pick<WorkOrderState, 'proposal'>, lead: string, co: readonly string[]): boolean =>
  lead === proposal.lead && co.length === proposal.co.length && co.every((code) => proposal.co.includes(code))
