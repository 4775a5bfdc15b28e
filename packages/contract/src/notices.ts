import { intakeNotices } from './life-cycle/intake.ts'
import { informationNotices } from './life-cycle/information.ts'
import { emergencyTransferNotices } from './life-cycle/emergency-transfer.ts'
import { withdrawalNotices } from './life-cycle/withdrawal.ts'
import { secrecyNotices } from './life-cycle/secrecy.ts'
import { dispatchNotices } from './life-cycle/dispatch.ts'
import { consultationNotices } from './life-cycle/consultation.ts'
import { idleNotices } from './life-cycle/idle.ts'
import { returnsNotices } from './life-cycle/returns.ts'
import { disputeNotices } from './life-cycle/dispute.ts'
import { jointHandlingNotices } from './life-cycle/joint-handling.ts'
import { whistleNotices } from './life-cycle/whistle.ts'
import { escalationNotices } from './life-cycle/escalation.ts'
import { extensionNotices } from './life-cycle/extension.ts'
import { pauseNotices } from './life-cycle/pause.ts'
import { suspensionNotices } from './life-cycle/suspension.ts'
import { terminationNotices } from './life-cycle/termination.ts'
import { exclusionNotices } from './life-cycle/exclusion.ts'
import { fraudNotices } from './life-cycle/fraud.ts'
import { reviewNotices } from './life-cycle/review.ts'
import { callBackNotices } from './life-cycle/call-back.ts'
import { clueNotices } from './life-cycle/clue.ts'
import { disclosureNotices } from './life-cycle/disclosure.ts'
import { supervisionNotices } from './life-cycle/supervision.ts'
import { timeNotices } from './life-cycle/time.ts'
import type { Label } from './words.ts'

/** Messages to a unit; slots are filled from the notice's params. */
export const noticeLabels: Readonly<Record<string, Label>> = {
  ...intakeNotices,
  ...informationNotices,
  ...emergencyTransferNotices,
  ...withdrawalNotices,
  ...secrecyNotices,
  ...dispatchNotices,
  ...consultationNotices,
  ...returnsNotices,
  ...idleNotices,
  ...disputeNotices,
  ...jointHandlingNotices,
  ...whistleNotices,
  ...escalationNotices,
  ...extensionNotices,
  ...pauseNotices,
  ...suspensionNotices,
  ...terminationNotices,
  ...reviewNotices,
  ...callBackNotices,
  ...exclusionNotices,
  ...fraudNotices,
  ...clueNotices,
  ...supervisionNotices,
  ...disclosureNotices,
  ...timeNotices,
}
