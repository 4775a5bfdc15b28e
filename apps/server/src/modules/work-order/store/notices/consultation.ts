import { tell, type Notices } from './notice.ts'

export const consultationNotices: Notices = {
  ConsultationOpened: (event, order) => event.data.participants.map((unit) => tell(unit, 'NOTICE_CONSULTED', event, order)),
  AssigneeDecided: (event, order) => event.data.assignments.map((unit) => tell(unit.unitCode, unit.role === 'lead' ? 'NOTICE_NEW_LEAD' : 'NOTICE_NEW_CO', event, order)),
}
