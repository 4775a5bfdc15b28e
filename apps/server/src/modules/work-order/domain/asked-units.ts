import { pendingRequest } from './escalation/actions.ts'
import type { WorkOrderState } from './state.ts'
import { summonedUnits } from './whistle/open.ts'

/**
 * Units that hold no share but have a say in the order: called by a whistle, asked to take it up, asked for their word before a dispatch or in a
 * dispute, held to something, or readers of a leader's note. They may read it.
 */
export const askedUnits = (state: WorkOrderState): readonly string[] => {
  const request = pendingRequest(state)
  return [...summonedUnits(state), ...(request ? [request.to] : []), ...(state.asked ?? []).map((one) => one.unitCode), ...(state.supervisions ?? []).flatMap((one) => [one.unitCode, ...one.readers])]
}
