import type { CommandName } from '../command-name.ts'
import { callBackForms } from './call-back.tsx'
import { clueForms } from './clue.ts'
import { directAnswerForms } from './direct-answer.tsx'
import { consultationForms } from './consultation.ts'
import { disclosureForms } from './disclosure.ts'
import { dispatchForms } from './dispatch.tsx'
import { disputeForms } from './dispute.tsx'
import { returnsForms } from './returns.ts'
import { eventClusterForms } from './event-cluster.tsx'
import type { FormEntries } from './form-entry.ts'
import { handlingForms } from './handling.tsx'
import { intakeForms } from './intake.ts'
import { jointHandlingForms } from './joint-handling.tsx'
import { whistleForms } from './whistle.tsx'
import { emergencyTransferForms } from './emergency-transfer.tsx'
import { informationForms } from './information.tsx'
import { secrecyForms } from './secrecy.tsx'
import { escalationForms } from './escalation.tsx'
import { reviewForms } from './review.ts'
import { exclusionForms } from './exclusion.tsx'
import { extensionForms } from './extension.tsx'
import { fraudForms } from './fraud.ts'
import { pauseForms } from './pause.ts'
import { suspensionForms } from './suspension.tsx'
import { terminationForms } from './termination.tsx'
import { withdrawalForms } from './withdrawal.ts'
import { supervisionForms } from './supervision.tsx'

/** How each command is sent from the desk; a command of the contract that is missing here does not compile. */
export const forms: FormEntries<CommandName> = {
  ...intakeForms,
  ...informationForms,
  ...emergencyTransferForms,
  ...withdrawalForms,
  ...secrecyForms,
  ...directAnswerForms,
  ...dispatchForms,
  ...consultationForms,
  ...returnsForms,
  ...disputeForms,
  ...eventClusterForms,
  ...handlingForms,
  ...jointHandlingForms,
  ...whistleForms,
  ...escalationForms,
  ...reviewForms,
  ...callBackForms,
  ...clueForms,
  ...supervisionForms,
  ...exclusionForms,
  ...extensionForms,
  ...fraudForms,
  ...pauseForms,
  ...suspensionForms,
  ...terminationForms,
  ...disclosureForms,
}

/** An action that this workbench does not know, from a newer server, is not shown. */
export const isSendable = (action: string): action is CommandName => Object.hasOwn(forms, action)
