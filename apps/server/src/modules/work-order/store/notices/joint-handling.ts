import { tell, tellLead, type Notices } from './notice.ts'

export const jointHandlingNotices: Notices = {
  CoHandlerAdded: (event, order) => [tell(event.data.assignment.unitCode, 'NOTICE_NEW_CO', event, order)],
  CoHandlerReleased: (event, order) => [tell(event.data.unitCode, 'NOTICE_CO_RELEASED', event, order)],
  CoHandlerFailedToAct: (event, order) => [tell(event.data.unitCode, 'NOTICE_CO_FAILED', event, order)],
  LeadOffered: (event, order) => [tell(event.data.unitCode, 'NOTICE_LEAD_OFFERED', event, order)],
  LeadHandedOver: (event, order) => order.state.assignments.filter((assignment) => assignment.no === event.data.from).map((assignment) => tell(assignment.unitCode, 'NOTICE_LEAD_TAKEN', event, order)),
  LeadOfferDeclined: (event, order) => tellLead('NOTICE_LEAD_DECLINED', event, order),
  LeadOfferLapsed: (event, order) => tellLead('NOTICE_LEAD_DECLINED', event, order),
}
