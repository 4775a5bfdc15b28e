import { pendingRequest } from './escalation/actions.ts'
import type { WorkOrderState } from './state.ts'
import { summonedUnits } from './whistle/open.ts'

/** Units that hold no share but have a say in the order: called by a whistle, asked to take it up, or asked for their word before a dispatch or in a dispute. They may read it. */
export const askedUnits = (state: WorkOrderState): readonly string[] => {
  const request = pendingRequest(state)
  return [...summonedUnits(state), ...(request ? [request.to] : []), ...(state.asked ?? []).map((one) => one.unitCode)]
}
