import { tellPost, type Notices } from './notice.ts'

export const informationNotices: Notices = {
  InformationSupplied: (event, order) => [tellPost(order.state.status === 'dispatchPending' ? 'dispatcher' : 'webAgent', 'NOTICE_INFO_SUPPLIED', event, order)],
  InformationOverdue: (event, order) => [tellPost('shiftLead', 'NOTICE_INFO_OVERDUE', event, order)],
}
