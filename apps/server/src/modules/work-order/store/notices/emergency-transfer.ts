import { tellLamp, tellPost, type Notices } from './notice.ts'

export const emergencyTransferNotices: Notices = {
  ClockTurned: tellLamp(['transferReceipt'], 'shiftLead'),
  // The lamp of the receipt clock is the alarm; what came back by itself has to be dispatched at once.
  TransferTakenBack: (event, order) => (event.data.by === 'machine' ? [tellPost('shiftLead', 'NOTICE_TRANSFER_BACK', event, order)] : []),
}
