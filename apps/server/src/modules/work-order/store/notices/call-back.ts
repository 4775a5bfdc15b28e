import { tellLead, type Notices } from './notice.ts'

export const callBackNotices: Notices = {
  ReworkOpened: (event, order) => tellLead('NOTICE_REWORK', event, order, { round: event.data.round }),
  ReworkEscalated: (event, order) => tellLead('NOTICE_ESCALATED', event, order, { round: event.data.round }),
}
