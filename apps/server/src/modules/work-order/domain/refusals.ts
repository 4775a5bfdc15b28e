import { callBackRefusals } from './call-back/refusals.ts'
import { directAnswerRefusals } from './direct-answer/refusals.ts'
import { consultationRefusals } from './consultation/refusals.ts'
import { disclosureRefusals } from './disclosure/refusals.ts'
import { dispatchRefusals } from './dispatch/refusals.ts'
import { disputeRefusals } from './dispute/refusals.ts'
import { returnsRefusals } from './returns/refusals.ts'
import { emergencyTransferRefusals } from './emergency-transfer/refusals.ts'
import { eventClusterRefusals } from './event-cluster/refusals.ts'
import { handlingRefusals } from './handling/refusals.ts'
import { jointHandlingRefusals } from './joint-handling/refusals.ts'
import { whistleRefusals } from './whistle/refusals.ts'
import { escalationRefusals } from './escalation/refusals.ts'
import { informationRefusals } from './information/refusals.ts'
import { extensionRefusals } from './extension/refusals.ts'
import { pauseRefusals } from './pause/refusals.ts'
import { suspensionRefusals } from './suspension/refusals.ts'
import { terminationRefusals } from './termination/refusals.ts'
import { exclusionRefusals } from './exclusion/refusals.ts'
import { fraudRefusals } from './fraud/refusals.ts'
import { intakeRefusals } from './intake/refusals.ts'
import { secrecyRefusals } from './secrecy/refusals.ts'
import { supervisionRefusals } from './supervision/refusals.ts'
import { withdrawalRefusals } from './withdrawal/refusals.ts'

/** What any mechanism may answer. */
const commonRefusals = ['ORDER_NOT_FOUND', 'NOT_YOUR_ROLE', 'NOT_YOUR_ORDER', 'WRONG_STATUS', 'SIGN_FIRST', 'SAME_PERSON', 'HAS_MEMBERS'] as const

/** What the deadline policy may answer to whoever wants to pause or extend a clock (the calendar module says it). */
export const clockTurnRefusals = [
  'CLOCK_NOT_PAUSABLE', 'CLOCK_PAUSED_ALREADY', 'CLOCK_NOT_PAUSED', 'PAUSE_REASON_UNKNOWN', 'PAUSE_AFTER_EXPIRY', 'PAUSE_LIMIT_REACHED', 'PAUSE_EVIDENCE_MISSING', 'PAUSE_REQUESTER_NOT_TOLD',
  'CLOCK_NOT_EXTENDABLE', 'EXTENSION_REASON_UNKNOWN', 'EXTENSION_AFTER_EXPIRY', 'EXTENSION_LIMIT_REACHED', 'EXTENSION_UNIT_OTHER', 'EXTENSION_TOO_LONG', 'EXTENSION_REQUESTER_NOT_TOLD',
] as const

/** Every expected "no" of the life cycle; sentences and next steps are in the contract's registry. */
export const workOrderRefusals = [
  ...commonRefusals,
  ...intakeRefusals,
  ...directAnswerRefusals,
  ...informationRefusals,
  ...emergencyTransferRefusals,
  ...withdrawalRefusals,
  ...secrecyRefusals,
  ...dispatchRefusals,
  ...consultationRefusals,
  ...returnsRefusals,
  ...disputeRefusals,
  ...eventClusterRefusals,
  ...handlingRefusals,
  ...jointHandlingRefusals,
  ...whistleRefusals,
  ...escalationRefusals,
  ...callBackRefusals,
  ...supervisionRefusals,
  ...disclosureRefusals,
  ...extensionRefusals,
  ...pauseRefusals,
  ...suspensionRefusals,
  ...terminationRefusals,
  ...exclusionRefusals,
  ...fraudRefusals,
] as const
export type WorkOrderRefusal = (typeof workOrderRefusals)[number] | (typeof clockTurnRefusals)[number]
