import { tellHolders, type Notices } from './notice.ts'

export const supervisionNotices: Notices = {
  WorkOrderUrged: (event, order) => tellHolders('NOTICE_URGED', event, order),
}
