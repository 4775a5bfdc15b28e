import { leadOf } from '../../domain/state.ts'
import { tellLead, type Notices } from './notice.ts'

export const reviewNotices: Notices = {
  ResultSentBackByCentre: (event, order) => tellLead('NOTICE_SENT_BACK', event, order),
  ResultPassedByCentre: (_event, { id, state }) => (state.members.length > 0 ? [{ topic: 'members.due', workOrderId: id, members: state.members, leadUnit: leadOf(state)!.unitCode, ...(state.reworkRound > 0 ? { round: state.reworkRound } : {}) }] : []),
}
