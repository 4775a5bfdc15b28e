import { SUSPICION_CLOCK } from '../../domain/fraud/state.ts'
import { tellHolders, tellLamp, tellPost, type Notices } from './notice.ts'

export const fraudNotices: Notices = {
  // Whoever is looked into hears nothing of it before something was found.
  VerdictSuspected: (event, order) => [tellPost('disciplineInspector', 'NOTICE_VERDICT_SUSPECTED', event, order)],
  ClockTurned: tellLamp([SUSPICION_CLOCK], 'disciplineInspector'),
  FraudConfirmed: (event, order) => tellHolders('NOTICE_FRAUD', event, order),
}
