import { callBackTransitions } from './call-back/transitions.ts'
import { clueTransitions } from './clue/transitions.ts'
import { directAnswerTransitions } from './direct-answer/transitions.ts'
import { dispatchTransitions } from './dispatch/transitions.ts'
import { consultationTransitions } from './consultation/transitions.ts'
import { disputeTransitions } from './dispute/transitions.ts'
import { returnsTransitions } from './returns/transitions.ts'
import { emergencyTransferTransitions } from './emergency-transfer/transitions.ts'
import { disclosureTransitions } from './disclosure/transitions.ts'
import { eventClusterTransitions } from './event-cluster/transitions.ts'
import { handlingTransitions } from './handling/transitions.ts'
import { jointHandlingTransitions } from './joint-handling/transitions.ts'
import { whistleTransitions } from './whistle/transitions.ts'
import { escalationTransitions } from './escalation/transitions.ts'
import { informationTransitions } from './information/transitions.ts'
import { extensionTransitions } from './extension/transitions.ts'
import { pauseTransitions } from './pause/transitions.ts'
import { suspensionTransitions } from './suspension/transitions.ts'
import { terminationTransitions } from './termination/transitions.ts'
import { exclusionTransitions } from './exclusion/transitions.ts'
import { fraudTransitions } from './fraud/transitions.ts'
import { intakeTransitions } from './intake/transitions.ts'
import { reviewTransitions } from './review/transitions.ts'
import { secrecyTransitions } from './secrecy/transitions.ts'
import { supervisionTransitions } from './supervision/transitions.ts'
import { timeTransitions } from './time/transitions.ts'
import type { Transition } from './transition.ts'
import { withdrawalTransitions } from './withdrawal/transitions.ts'

/** The table of the life cycle, mechanism by mechanism in the order of the chain. */
export const transitions: readonly Transition[] = [
  ...intakeTransitions,
  ...directAnswerTransitions,
  ...informationTransitions,
  ...emergencyTransferTransitions,
  ...withdrawalTransitions,
  ...secrecyTransitions,
  ...dispatchTransitions,
  ...consultationTransitions,
  ...returnsTransitions,
  ...disputeTransitions,
  ...eventClusterTransitions,
  ...handlingTransitions,
  ...jointHandlingTransitions,
  ...whistleTransitions,
  ...escalationTransitions,
  ...extensionTransitions,
  ...pauseTransitions,
  ...suspensionTransitions,
  ...terminationTransitions,
  ...reviewTransitions,
  ...callBackTransitions,
  ...exclusionTransitions,
  ...fraudTransitions,
  ...clueTransitions,
  ...supervisionTransitions,
  ...disclosureTransitions,
  ...timeTransitions,
]
