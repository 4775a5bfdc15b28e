import { tellHolders, tellTold, type Notices } from './notice.ts'

export const supervisionNotices: Notices = {
  WorkOrderUrged: (event, order) => (event.data.told ? tellTold(event.data.told, 'NOTICE_URGED', event, order) : tellHolders('NOTICE_URGED', event, order)),
  SupervisionOpened: (event, order) => tellTold(event.data.told, `NOTICE_SUPERVISED_${event.data.rung.toUpperCase()}`, event, order, { unit: event.data.unitCode }),
  LeaderNoted: (event, order) => tellTold(event.data.told, 'NOTICE_LEADER_NOTED', event, order),
  SupervisionReplied: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_REPLIED', event, order, { unit: event.data.unitCode }),
  SupervisionAccepted: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_ACCEPTED', event, order),
  SupervisionReplyRejected: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_REJECTED', event, order),
  SupervisionClimbed: (event, order) => tellTold(event.data.told, `NOTICE_SUPERVISED_${event.data.to.toUpperCase()}`, event, order, { unit: event.data.unitCode }),
  SupervisionPublished: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_PUBLISHED', event, order, { unit: event.data.unitCode }),
  SupervisionNoticeWithdrawn: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_WITHDRAWN', event, order, { unit: event.data.unitCode }),
  SupervisionClosed: (event, order) => tellTold(event.data.told, 'NOTICE_SUPERVISION_CLOSED', event, order),
}
