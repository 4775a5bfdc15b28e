import { refuse, type Refusal } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import type { WorkOrderState } from '../state.ts'

type Accused = Pick<WorkOrderState, 'accusedUnits'>

/** Whether the unit is accused, or belongs to one that is: it cannot look into its own case (rulebook 6.5.4). */
export const isAccused = (state: Accused, code: string, given: Pick<Given, 'unit'>): boolean => {
  const accused = state.accusedUnits ?? []
  if (accused.length === 0) return false
  // A tree has no loops, but a list of units that somebody typed may.
  const seen = new Set<string>()
  for (let unit: string | null = code; unit !== null && !seen.has(unit); unit = given.unit(unit)?.superior ?? null) {
    if (accused.includes(unit)) return true
    seen.add(unit)
  }
  return false
}

/** Whether the actor is one of the accused unit's own people. */
export const isOneOfAccused = (state: Accused, given: Given): boolean => given.actor.kind === 'staff' && isAccused(state, given.actor.unitCode, given)

/** Who signs off what an accused unit reports: its superior. Null where it has none that is not accused itself; then the centre does. */
export const superiorReviewer = (state: Accused, code: string, given: Pick<Given, 'unit'>): string | null => {
  const superior = given.unit(code)?.superior ?? null
  return superior === null || isAccused(state, superior, given) ? null : superior
}

/** Why these units cannot be named; null: they can. */
export const accusedRefusal = (units: readonly string[], given: Pick<Given, 'unit'>): Refusal<WorkOrderRefusal> | null => {
  for (const code of units) {
    const unit = given.unit(code)
    if (!unit) return refuse('UNIT_UNKNOWN', { unit: code })
    if (unit.kind === 'centre') return refuse('ACCUSED_IS_CENTRE')
  }
  return null
}

/** The secrecy of a request against a unit: never lower than the policy says for its kind. */
export const secrecyOf = (kind: string, level: number, given: Pick<Given, 'policy'>): number => {
  const { levelWhenAccused } = given.policy.secrecy
  return Math.max(level, levelWhenAccused[kind] ?? levelWhenAccused['*'] ?? 0)
}
