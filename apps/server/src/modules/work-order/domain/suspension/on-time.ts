import type { OnTime } from '../action.ts'
import { goingOn, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import { hasRunOut } from '../state.ts'
import { standingWorkClocks } from '../work-clock.ts'
import { pendingApplication } from './pending.ts'

/** Not examined in time: not suspended; the handling clock ran on anyway. */
export const suspensionLapses: OnTime = (state, given) => {
  const application = pendingApplication(state)
  const review = application && state.clocks.find((clock) => clock.no === application.reviewNo)
  if (!application || !review || review.redAt === null || given.now <= review.redAt) return []
  return [{ type: 'SuspensionLapsed', at: given.now, data: { stage: application.stage, dueAt: review.dueAt, clocks: { stop: [review.no] } } }]
}

/** The day of a milestone passed without it. */
export const milestonesPass: OnTime = (state, given) =>
  state.status !== 'suspended' ? [] : (state.suspension?.milestones ?? []).flatMap((milestone, index): WorkOrderEvent[] =>
    milestone.doneAt === null && !milestone.isMissed && given.now > milestone.dueAt
      ? [{ type: 'MilestoneMissed', at: given.now, data: { milestone: index + 1, dueAt: milestone.dueAt, text: milestone.text } }] : [])

/** T44: the day has come and it is not cleared: back into handling, the clock goes on from that day, and supervision asks. */
export const suspensionExpires: OnTime = (state, given) => {
  if (state.status !== 'suspended' || !state.suspension || !hasRunOut(state, 'suspensionEnd', given.now)) return []
  const { no, unitCode, expiresAt } = state.suspension
  return [{
    type: 'SuspensionExpired', at: given.now,
    data: { no, unitCode, expiresAt, clocks: { stop: running(state, ['suspensionCheck', 'suspensionReview']), change: standingWorkClocks(state).map((clock) => goingOn(clock, given)) } },
  }]
}
