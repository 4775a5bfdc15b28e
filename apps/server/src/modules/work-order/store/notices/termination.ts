import { tellLead, type Notices } from './notice.ts'

export const terminationNotices: Notices = {
  TerminationRefused: (event, order) => tellLead('NOTICE_TERMINATION_REFUSED', event, order),
  WorkOrderTerminated: (event, order) => tellLead('NOTICE_TERMINATED', event, order),
  TerminationAppealed: (event, order) => tellLead('NOTICE_TERMINATION_APPEALED', event, order),
}
