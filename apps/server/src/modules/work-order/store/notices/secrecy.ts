import { tell, type Notices } from './notice.ts'

export const secrecyNotices: Notices = {
  ResultSubmitted: (event, order) => (event.data.reviewedBy ? [tell(event.data.reviewedBy, 'NOTICE_SUPERIOR_REVIEW', event, order)] : []),
  OrderTakenFromAccused: (event, order) => [tell(event.data.unit, 'NOTICE_TAKEN_FROM_ACCUSED', event, order)],
}
