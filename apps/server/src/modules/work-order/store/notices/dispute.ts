import type { DisputeEvent } from '../../domain/dispute/events.ts'
import { runningClock } from '../../domain/state.ts'
import { tell, type Notices, type Order, type UnitNotice } from './notice.ts'

/** Whoever must rule now, by the clock of the level. */
const toRule = (event: { readonly at: number }, order: Order): UnitNotice[] => {
  const clock = runningClock(order.state, 'disputeCity') ?? runningClock(order.state, 'disputeDistrict')
  return clock?.holderUnit ? [tell(clock.holderUnit, 'NOTICE_DISPUTE_TO_RULE', event, order)] : []
}

/** Everybody that had a say or a share learns who has it now; new shares are to be signed for. */
const ruled = (event: Extract<DisputeEvent, { type: 'DisputeAwarded' | 'DisputeDefaulted' }>, order: Order): UnitNotice[] => {
  const { lead, assignments, takenBack } = event.data
  const units = new Set([...(order.state.dispute?.parties ?? []), ...order.state.assignments.filter(({ no }) => takenBack.includes(no)).map(({ unitCode }) => unitCode)])
  return [
    ...assignments.map((unit) => tell(unit.unitCode, unit.role === 'lead' ? 'NOTICE_NEW_LEAD' : 'NOTICE_NEW_CO', event, order)),
    ...[...units].map((unit) => tell(unit, 'NOTICE_AWARDED', event, order, { unit: lead })),
  ]
}

export const disputeNotices: Notices = {
  DisputeOpened: (event, order) => [
    ...event.data.parties.map((unit) => tell(unit, 'NOTICE_DISPUTE_PARTY', event, order)),
    ...(event.data.provisional ? [tell(event.data.provisional.unitCode, 'NOTICE_DISPUTE_PROVISIONAL', event, order)] : []),
    ...toRule(event, order),
  ],
  DisputeEscalated: toRule,
  DisputeAwarded: ruled,
  DisputeDefaulted: ruled,
}
