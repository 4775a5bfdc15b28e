import { tellHolders, tellLamp, tellPost, type Notices } from './notice.ts'

export const intakeNotices: Notices = {
  ClockTurned: tellLamp(['declineReview', 'appealReview'], 'shiftLead'),
  DeclineProposed: (event, order) => [tellPost('shiftLead', 'NOTICE_DECLINE_PROPOSED', event, order)],
  RequestReclassified: (event, order) => (event.data.classBefore === undefined ? [] : tellHolders('NOTICE_RECLASSIFIED', event, order)),
  RefusalAppealed: (event, order) => [tellPost('shiftLead', 'NOTICE_REFUSAL_APPEALED', event, order)],
}
