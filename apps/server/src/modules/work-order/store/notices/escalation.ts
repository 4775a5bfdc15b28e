import { tell, tellLead, type Notices } from './notice.ts'

export const escalationNotices: Notices = {
  EscalationRequested: (event, order) => [tell(event.data.to, 'NOTICE_ESCALATION_ASKED', event, order)],
  EscalationDeclined: (event, order) => tellLead('NOTICE_ESCALATION_DECLINED', event, order),
  WorkOrderEscalated: (event, order) => [
    ...tellLead('NOTICE_TAKEN_UP', event, order),
    ...order.state.assignments.filter((assignment) => assignment.no === event.data.before).map((assignment) => tell(assignment.unitCode, 'NOTICE_NOW_CO', event, order)),
  ],
  WorkOrderHandedBack: (event, order) => tellLead('NOTICE_HANDED_BACK', event, order),
}
