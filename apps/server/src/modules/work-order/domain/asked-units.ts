import { pendingRequest } from './escalation/actions.ts'
import type { WorkOrderState } from './state.ts'
import { summonedUnits } from './whistle/open.ts'

/**
 * Units that hold no share but have a say in the order: called by a whistle, asked to take it up, asked for their word before a dispatch or in a
 * dispute, to sign off for a unit that is accused, to examine a suspension, held to something, or readers of a leader's note. They may read it.
 */
export const askedUnits = (state: WorkOrderState): readonly string[] => {
  const request = pendingRequest(state)
  const reviewers = state.clocks.flatMap((clock) => (clock.clockId === 'unitReview' && clock.stoppedAt === null && clock.holderUnit ? [clock.holderUnit] : []))
  return [
    ...summonedUnits(state), ...reviewers, ...(request ? [request.to] : []), ...(state.asked ?? []).map((one) => one.unitCode),
    ...examiningUnits(state), ...(state.supervisions ?? []).flatMap((one) => [one.unitCode, ...one.readers]),
  ]
}

const examiningUnits = (state: WorkOrderState): readonly string[] => state.clocks.flatMap(({ clockId, holderUnit }) => (clockId === 'suspensionReview' && holderUnit !== undefined ? [holderUnit] : []))
