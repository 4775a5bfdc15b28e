import { tell, type Notices } from './notice.ts'

export const disclosureNotices: Notices = {
  PraiseRecorded: (event, order) => [tell(event.data.unitCode, 'NOTICE_PRAISED', event, order)],
}
