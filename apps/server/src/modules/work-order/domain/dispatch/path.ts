import type { Reason } from '@suban/domain-kit'
import type { Given } from '../given.ts'
import type { WorkOrderState } from '../state.ts'

/** The units that got the order to lead, one after the other. A dispatch that was undone never happened; a provisional lead is no hop. */
export const leadPath = (state: Pick<WorkOrderState, 'assignments'>): readonly string[] =>
  state.assignments.filter((assignment) => assignment.role === 'lead' && assignment.status !== 'takenBack' && assignment.isProvisional !== true).map((assignment) => assignment.unitCode)

/** Whether one unit stands above the other. */
const isAbove = (upper: string, lower: string, given: Given): boolean => {
  const unit = given.unit(lower)
  return unit !== null && (unit.superior === upper || unit.districtPlatform === upper)
}

/** How often the order has gone between two units, either way, if it went to the second one now. */
const passages = (path: readonly string[], one: string, other: string): number =>
  [...path, other].filter((unit, index, all) => index > 0 && [one, other].includes(unit) && [one, other].includes(all[index - 1]!)).length

/**
 * Why the order must not simply go to this unit next (反互踢 1–3): it has been there, or it has been passed on too often. Null: it may go.
 * Whoever hands an order on asks here; where the answer is a reason, a dispute opens instead.
 */
export const circle = (state: WorkOrderState, lead: string, given: Given): Reason | null => {
  const path = leadPath(state)
  const { mostHops, mostBetweenTwo } = given.policy.handingOn
  const source = (entry: string) => ({ policy: 'life-cycle', version: given.policy.version, entry })
  const name = (code: string) => given.unit(code)?.name ?? code
  const last = path.at(-1)
  if (last !== undefined && (isAbove(last, lead, given) || isAbove(lead, last, given))) {
    const times = passages(path, last, lead)
    if (times >= mostBetweenTwo) return { code: 'DISPUTE_UP_AND_DOWN', params: { one: name(last), other: name(lead), times }, source: source('handingOn.mostBetweenTwo') }
  }
  if (given.policy.dispute.openOnReturnToFormerUnit && path.includes(lead)) return { code: 'DISPUTE_PING_PONG', params: { unit: name(lead), path: [...path, lead].map(name).join(' → ') }, source: source('dispute.openOnReturnToFormerUnit') }
  if (path.length >= mostHops) return { code: 'DISPUTE_TOO_MANY_HOPS', params: { hops: path.length + 1, most: mostHops }, source: source('handingOn.mostHops') }
  return null
}
