import type { WorkOrderState } from '../../domain/state.ts'
import { tell, tellLead, type Notices, type Order } from './notice.ts'

/** The unit that must examine: the holder of the review's clock. The city's supervisors see it in their docket. */
const tellExaminer = (code: string, event: { readonly at: number }, order: Order) => {
  const holder = examinerOf(order.state)
  return holder === undefined ? [] : [tell(holder, code, event, order)]
}
const examinerOf = (state: WorkOrderState): string | undefined => state.clocks.find((clock) => clock.no === state.suspension?.reviewNo)?.holderUnit

export const suspensionNotices: Notices = {
  SuspensionApplied: (event, order) => tellExaminer('NOTICE_SUSPENSION_REVIEW', event, order),
  SuspensionApproved: (event, order) => tellLead('NOTICE_SUSPENSION_APPROVED', event, order),
  SuspensionRefused: (event, order) => tellLead('NOTICE_SUSPENSION_REFUSED', event, order),
  SuspensionLapsed: (event, order) => tellLead('NOTICE_SUSPENSION_REFUSED', event, order),
  MilestoneMissed: (event, order) => [tell(order.state.suspension!.unitCode, 'NOTICE_MILESTONE_MISSED', event, order, { milestone: event.data.milestone }, `:${event.data.milestone}`)],
  ClearanceSubmitted: (event, order) => tellExaminer('NOTICE_CLEARANCE_REVIEW', event, order),
  ClearanceRefused: (event, order) => tellLead('NOTICE_CLEARANCE_REFUSED', event, order),
  SuspensionExpired: (event, order) => tellLead('NOTICE_SUSPENSION_EXPIRED', event, order),
}
