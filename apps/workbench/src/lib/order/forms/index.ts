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
import { escalationForms } from './escalation.tsx'
import { reviewForms } from './review.ts'
import { emergencyTransferForms } from './emergency-transfer.ts'
import { exclusionForms } from './exclusion.tsx'
import { extensionForms } from './extension.tsx'
import { fraudForms } from './fraud.ts'
import { informationForms } from './information.ts'
import { pauseForms } from './pause.ts'
import { secrecyForms } from './secrecy.ts'
import { suspensionForms } from './suspension.tsx'
import { terminationForms } from './termination.tsx'
import { withdrawalForms } from './withdrawal.ts'
import { supervisionForms } from './supervision.tsx'

/** How each command is sent from the desk; a command of the contract that is missing here does not compile. */
export const forms: FormEntries<CommandName> = {
  ...intakeForms,
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
  ...emergencyTransferForms,
  ...exclusionForms,
  ...extensionForms,
  ...fraudForms,
  ...informationForms,
  ...pauseForms,
  ...secrecyForms,
  ...suspensionForms,
  ...terminationForms,
  ...withdrawalForms,
  ...disclosureForms,
}

/** An action that this workbench does not know, from a newer server, is not shown. */
export const isSendable = (action: string): action is CommandName => Object.hasOwn(forms, action)
