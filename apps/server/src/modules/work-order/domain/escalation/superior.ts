import { refuse, type Refusal } from '@suban/domain-kit'
import { unitsRefusal } from '../dispatch/units.ts'
import type { Given } from '../given.ts'
import { openCo } from '../joint-handling/lead.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import { leadOf, type WorkOrderState } from '../state.ts'

const ranks: Readonly<Record<string, number>> = { province: 0, city: 1, district: 2, street: 3, community: 4, grid: 5 }
const rankOf = (unitCode: string, given: Given): number => ranks[given.unit(unitCode)?.level ?? 'grid'] ?? 5

/** The unit above that can decide: the next one, or the first of the city where several districts are concerned (district → city, T39). */
export const superiorOf = (unitCode: string, reason: string | null, given: Given): string | null => {
  let superior = given.unit(unitCode)?.superior ?? null
  const seen = new Set([unitCode])
  while (reason === 'crossDistrict' && superior !== null && !seen.has(superior) && rankOf(superior, given) > ranks.city!) {
    seen.add(superior)
    superior = given.unit(superior)?.superior ?? null
  }
  return superior
}

/**
 * Who would lead after an escalation.
 *
 * @param to the unit that somebody named; null: whoever stands above
 */
export const targetOf = (state: WorkOrderState, given: Given, reason: string, to: string | null): string | Refusal<WorkOrderRefusal> => {
  const lead = leadOf(state)!
  const superior = superiorOf(lead.unitCode, reason, given)
  const target = to ?? superior
  if (target === null) return refuse('NO_SUPERIOR', { unit: lead.unitCode })
  const refusal = unitsRefusal(state, target, [lead, ...openCo(state)].map((share) => share.unitCode).filter((code) => code !== target), given)
  if (refusal) return refusal
  const isAbove = target === superior || rankOf(target, given) < rankOf(lead.unitCode, given)
  const isFarEnough = reason !== 'crossDistrict' || rankOf(target, given) <= ranks.city!
  return target !== lead.unitCode && isAbove && isFarEnough ? target : refuse('ESCALATION_NOT_HIGHER', { unit: target })
}
