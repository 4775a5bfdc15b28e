import type { CallBackEvent } from './call-back/events.ts'
import type { ClueEvent } from './clue/events.ts'
import type { DirectAnswerEvent } from './direct-answer/events.ts'
import type { DispatchEvent } from './dispatch/events.ts'
import type { ConsultationEvent } from './consultation/events.ts'
import type { DisputeEvent } from './dispute/events.ts'
import type { ReturnsEvent } from './returns/events.ts'
import type { EmergencyTransferEvent } from './emergency-transfer/events.ts'
import type { DisclosureEvent } from './disclosure/events.ts'
import type { EventClusterEvent } from './event-cluster/events.ts'
import type { HandlingEvent } from './handling/events.ts'
import type { JointHandlingEvent } from './joint-handling/events.ts'
import type { WhistleEvent } from './whistle/events.ts'
import type { EscalationEvent } from './escalation/events.ts'
import type { InformationEvent } from './information/events.ts'
import type { ExtensionEvent } from './extension/events.ts'
import type { PauseEvent } from './pause/events.ts'
import type { SuspensionEvent } from './suspension/events.ts'
import type { TerminationEvent } from './termination/events.ts'
import type { ExclusionEvent } from './exclusion/events.ts'
import type { FraudEvent } from './fraud/events.ts'
import type { IntakeEvent } from './intake/events.ts'
import type { ReviewEvent } from './review/events.ts'
import type { SecrecyEvent } from './secrecy/events.ts'
import type { SupervisionEvent } from './supervision/events.ts'
import type { TimeEvent } from './time/events.ts'
import type { WithdrawalEvent } from './withdrawal/events.ts'

/** The history of a work order, in the words of the hotline; each mechanism tells its own. Stored names are for ever. */
export type WorkOrderEvent =
  | IntakeEvent
  | DirectAnswerEvent
  | InformationEvent
  | EmergencyTransferEvent
  | WithdrawalEvent
  | SecrecyEvent
  | DispatchEvent
  | ConsultationEvent
  | ReturnsEvent
  | DisputeEvent
  | EventClusterEvent
  | HandlingEvent
  | JointHandlingEvent
  | WhistleEvent
  | EscalationEvent
  | ExtensionEvent
  | PauseEvent
  | SuspensionEvent
  | TerminationEvent
  | ReviewEvent
  | CallBackEvent
  | ExclusionEvent
  | FraudEvent
  | ClueEvent
  | SupervisionEvent
  | DisclosureEvent
  | TimeEvent

export type WorkOrderEventType = WorkOrderEvent['type']
export type EventOf<Type extends WorkOrderEventType> = Extract<WorkOrderEvent, { type: Type }>
