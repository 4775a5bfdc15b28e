import { tell, type Notices } from './notice.ts'

export const dispatchNotices: Notices = {
  WorkOrderDispatched: (event, order) => event.data.assignments.map((unit) => tell(unit.unitCode, unit.role === 'lead' ? 'NOTICE_NEW_LEAD' : 'NOTICE_NEW_CO', event, order)),
  DispatchedToDistrict: (event, order) => [tell(event.data.assignment.unitCode, 'NOTICE_NEW_PLATFORM', event, order)],
  DispatchedOnward: (event, order) => [tell(event.data.assignment.unitCode, 'NOTICE_NEW_LEAD', event, order)],
  QuestionReturnedToCentre: (event, order) => order.state.assignments.filter(({ no }) => event.data.takenBack.includes(no)).map(({ unitCode }) => tell(unitCode, 'NOTICE_TAKEN_BACK', event, order)),
}
