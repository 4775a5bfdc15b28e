import { tell, type Notices, type Order } from './notice.ts'

/** The unit that asked. */
const tellApplicant = (code: string, event: { readonly at: number }, order: Order) => (order.state.exclusion ? [tell(order.state.exclusion.unitCode, code, event, order)] : [])

export const exclusionNotices: Notices = {
  ExclusionGranted: (event, order) => tellApplicant('NOTICE_EXCLUSION_GRANTED', event, order),
  ExclusionRefused: (event, order) => tellApplicant('NOTICE_EXCLUSION_REFUSED', event, order),
  ExclusionAppealed: (event, order) => tellApplicant('NOTICE_EXCLUSION_APPEALED', event, order),
  ExclusionUpheld: (event, order) => tellApplicant('NOTICE_EXCLUSION_UPHELD', event, order),
  ExclusionLifted: (event, order) => tellApplicant('NOTICE_EXCLUSION_LIFTED', event, order),
}
