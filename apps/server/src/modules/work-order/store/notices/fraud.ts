import { tellHolders, type Notices } from './notice.ts'

export const fraudNotices: Notices = {
  FraudConfirmed: (event, order) => tellHolders('NOTICE_FRAUD', event, order),
}
