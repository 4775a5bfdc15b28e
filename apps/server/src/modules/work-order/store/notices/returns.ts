import { tell, type Notices } from './notice.ts'

export const returnsNotices: Notices = {
  ReturnApproved: (event, order) => [
    tell(event.data.unitCode, 'NOTICE_RETURN_APPROVED', event, order),
    ...order.state.assignments.filter(({ no }) => event.data.takenBack.includes(no)).map(({ unitCode }) => tell(unitCode, 'NOTICE_TAKEN_BACK', event, order)),
  ],
  ReturnRejected: (event, order) => [tell(event.data.unitCode, 'NOTICE_RETURN_REJECTED', event, order)],
  ReturnReviewExpired: (event, order) => [tell(event.data.unitCode, 'NOTICE_RETURN_EXPIRED', event, order)],
}
