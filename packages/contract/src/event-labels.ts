import { intakeEventLabels } from './life-cycle/intake.ts'
import { directAnswerEventLabels } from './life-cycle/direct-answer.ts'
import { informationEventLabels } from './life-cycle/information.ts'
import { emergencyTransferEventLabels } from './life-cycle/emergency-transfer.ts'
import { withdrawalEventLabels } from './life-cycle/withdrawal.ts'
import { secrecyEventLabels } from './life-cycle/secrecy.ts'
import { dispatchEventLabels } from './life-cycle/dispatch.ts'
import { consultationEventLabels } from './life-cycle/consultation.ts'
import { returnsEventLabels } from './life-cycle/returns.ts'
import { disputeEventLabels } from './life-cycle/dispute.ts'
import { eventClusterEventLabels } from './life-cycle/event-cluster.ts'
import { handlingEventLabels } from './life-cycle/handling.ts'
import { jointHandlingEventLabels } from './life-cycle/joint-handling.ts'
import { whistleEventLabels } from './life-cycle/whistle.ts'
import { escalationEventLabels } from './life-cycle/escalation.ts'
import { extensionEventLabels } from './life-cycle/extension.ts'
import { pauseEventLabels } from './life-cycle/pause.ts'
import { suspensionEventLabels } from './life-cycle/suspension.ts'
import { terminationEventLabels } from './life-cycle/termination.ts'
import { exclusionEventLabels } from './life-cycle/exclusion.ts'
import { fraudEventLabels } from './life-cycle/fraud.ts'
import { reviewEventLabels } from './life-cycle/review.ts'
import { callBackEventLabels } from './life-cycle/call-back.ts'
import { clueEventLabels } from './life-cycle/clue.ts'
import { disclosureEventLabels } from './life-cycle/disclosure.ts'
import { supervisionEventLabels } from './life-cycle/supervision.ts'
import { timeEventLabels } from './life-cycle/time.ts'
import type { EventLabel } from './words.ts'

/** Words of every event of a work order; a test fails on an event without them. */
export const eventLabels: Readonly<Record<string, EventLabel>> = {
  ...intakeEventLabels,
  ...directAnswerEventLabels,
  ...informationEventLabels,
  ...emergencyTransferEventLabels,
  ...withdrawalEventLabels,
  ...secrecyEventLabels,
  ...dispatchEventLabels,
  ...consultationEventLabels,
  ...returnsEventLabels,
  ...disputeEventLabels,
  ...eventClusterEventLabels,
  ...handlingEventLabels,
  ...jointHandlingEventLabels,
  ...whistleEventLabels,
  ...escalationEventLabels,
  ...extensionEventLabels,
  ...pauseEventLabels,
  ...suspensionEventLabels,
  ...terminationEventLabels,
  ...reviewEventLabels,
  ...callBackEventLabels,
  ...exclusionEventLabels,
  ...fraudEventLabels,
  ...clueEventLabels,
  ...supervisionEventLabels,
  ...disclosureEventLabels,
  ...timeEventLabels,
}
