import type { Label } from '@suban/contract'
import type { WorkOrderEventType } from '../../domain/events.ts'
import { callBackLines } from './call-back.ts'
import { clueLines } from './clue.ts'
import { directAnswerLines } from './direct-answer.ts'
import { disclosureLines } from './disclosure.ts'
import { consultationLines } from './consultation.ts'
import { dispatchLines } from './dispatch.ts'
import { disputeLines } from './dispute.ts'
import { returnsLines } from './returns.ts'
import { eventClusterLines } from './event-cluster.ts'
import { handlingLines } from './handling.ts'
import { emergencyTransferLines } from './emergency-transfer.ts'
import { informationLines } from './information.ts'
import { secrecyLines } from './secrecy.ts'
import { withdrawalLines } from './withdrawal.ts'
import { exclusionLines } from './exclusion.ts'
import { extensionLines } from './extension.ts'
import { fraudLines } from './fraud.ts'
import { pauseLines } from './pause.ts'
import { suspensionLines } from './suspension.ts'
import { terminationLines } from './termination.ts'
import { intakeLines } from './intake.ts'
import type { CaseNamer, Lines, Texts } from './line.ts'
import { jointHandlingLines } from './joint-handling.ts'
import { whistleLines } from './whistle.ts'
import { escalationLines } from './escalation.ts'
import { reviewLines } from './review.ts'
import { supervisionLines } from './supervision.ts'
import { timeLines } from './time.ts'

/** What each event says beyond its title, in words. */
export const lines: Lines = {
  ...intakeLines,
  ...directAnswerLines,
  ...informationLines,
  ...emergencyTransferLines,
  ...withdrawalLines,
  ...secrecyLines,
  ...dispatchLines,
  ...consultationLines,
  ...returnsLines,
  ...disputeLines,
  ...eventClusterLines,
  ...handlingLines,
  ...jointHandlingLines,
  ...whistleLines,
  ...escalationLines,
  ...extensionLines,
  ...pauseLines,
  ...suspensionLines,
  ...terminationLines,
  ...reviewLines,
  ...callBackLines,
  ...exclusionLines,
  ...fraudLines,
  ...clueLines,
  ...supervisionLines,
  ...disclosureLines,
  ...timeLines,
}

type Said = (data: unknown, namer: CaseNamer, texts: Texts) => Label | string

/** The line of an event's type, and whether its words are for staff only. */
export const lineOf = (type: WorkOrderEventType): { readonly say: Said; readonly isForStaff: boolean } => {
  const line = lines[type]
  if (line === undefined) return { say: () => '', isForStaff: false }
  return typeof line === 'object' ? { say: line.staffOnly as Said, isForStaff: true } : { say: line as Said, isForStaff: false }
}
