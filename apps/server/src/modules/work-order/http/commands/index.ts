import type { OrderCommandName, RequesterCommandName } from '@suban/contract'
import { callBackRequesterTranslators, callBackTranslators } from './call-back.ts'
import { clueRequesterTranslators, clueTranslators } from './clue.ts'
import { directAnswerRequesterTranslators, directAnswerTranslators } from './direct-answer.ts'
import { consultationTranslators } from './consultation.ts'
import { disclosureRequesterTranslators, disclosureTranslators } from './disclosure.ts'
import { dispatchTranslators } from './dispatch.ts'
import { disputeTranslators } from './dispute.ts'
import { eventClusterTranslators } from './event-cluster.ts'
import { handlingTranslators } from './handling.ts'
import { emergencyTransferTranslators } from './emergency-transfer.ts'
import { informationRequesterTranslators, informationTranslators } from './information.ts'
import { secrecyTranslators } from './secrecy.ts'
import { withdrawalRequesterTranslators, withdrawalTranslators } from './withdrawal.ts'
import { intakeRequesterTranslators, intakeTranslators } from './intake.ts'
import { exclusionRequesterTranslators, exclusionTranslators } from './exclusion.ts'
import { extensionTranslators } from './extension.ts'
import { fraudTranslators } from './fraud.ts'
import { pauseTranslators } from './pause.ts'
import { suspensionTranslators } from './suspension.ts'
import { terminationRequesterTranslators, terminationTranslators } from './termination.ts'
import { returnsTranslators } from './returns.ts'
import { jointHandlingTranslators } from './joint-handling.ts'
import { whistleTranslators } from './whistle.ts'
import { escalationTranslators } from './escalation.ts'
import { reviewTranslators } from './review.ts'
import { supervisionRequesterTranslators, supervisionTranslators } from './supervision.ts'
import type { CommandTranslators, RequesterTranslators } from './translator.ts'

/** How the body of each command becomes a domain command; a command of the contract that is missing here does not compile. */
export const commandTranslators: CommandTranslators<OrderCommandName> = {
  ...intakeTranslators,
  ...directAnswerTranslators,
  ...informationTranslators,
  ...emergencyTransferTranslators,
  ...withdrawalTranslators,
  ...secrecyTranslators,
  ...dispatchTranslators,
  ...consultationTranslators,
  ...returnsTranslators,
  ...disputeTranslators,
  ...eventClusterTranslators,
  ...handlingTranslators,
  ...jointHandlingTranslators,
  ...whistleTranslators,
  ...escalationTranslators,
  ...extensionTranslators,
  ...pauseTranslators,
  ...suspensionTranslators,
  ...terminationTranslators,
  ...reviewTranslators,
  ...callBackTranslators,
  ...exclusionTranslators,
  ...fraudTranslators,
  ...clueTranslators,
  ...supervisionTranslators,
  ...disclosureTranslators,
}

/** The same for what the requester sends from the tracking page. */
export const requesterTranslators: RequesterTranslators<RequesterCommandName> = {
  ...intakeRequesterTranslators,
  ...directAnswerRequesterTranslators,
  ...informationRequesterTranslators,
  ...withdrawalRequesterTranslators,
  ...callBackRequesterTranslators,
  ...terminationRequesterTranslators,
  ...exclusionRequesterTranslators,
  ...clueRequesterTranslators,
  ...supervisionRequesterTranslators,
  ...disclosureRequesterTranslators,
}
