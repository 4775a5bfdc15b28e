import { withdrawalCheckLabels } from '@suban/contract'
import { tell, tellHolders, tellLamp, tellPost, type Notices } from './notice.ts'

export const withdrawalNotices: Notices = {
  ClockTurned: tellLamp(['withdrawalCheck'], 'callbackOfficer'),
  WorkOrderWithdrawn: (event, order) => [...new Set(event.data.units)].map((unit) => tell(unit, 'NOTICE_WITHDRAWN', event, order)),
  WithdrawalTakenBack: (event, order) => tellHolders('NOTICE_WITHDRAWAL_TAKEN_BACK', event, order),
  WithdrawalContested: (event, order) => [
    ...tellHolders('NOTICE_WITHDRAWAL_TAKEN_BACK', event, order),
    ...['shiftLead', 'supervisor', 'disciplineInspector'].map((post) => tellPost(post, 'NOTICE_WITHDRAWAL_CONTESTED', event, order, { outcome: withdrawalCheckLabels[event.data.outcome].zh, outcomeEn: withdrawalCheckLabels[event.data.outcome].en })),
  ],
}
