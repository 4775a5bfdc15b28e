import { tellHolders, type Notices } from './notice.ts'

export const clueNotices: Notices = {
  ClueAdded: (event, order) => tellHolders('NOTICE_CLUE', event, order),
  MemberClueAdded: (event, order) => tellHolders('NOTICE_MEMBER_CLUE', event, order, `:${event.data.textId}`),
}
