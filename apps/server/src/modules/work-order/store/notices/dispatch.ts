import { tell, type Notices } from './notice.ts'

export const dispatchNotices: Notices = {
  WorkOrderDispatched: (event, order) => event.data.assignments.map((unit) => tell(unit.unitCode, unit.role === 'lead' ? 'NOTICE_NEW_LEAD' : 'NOTICE_NEW_CO', event, order)),
}
