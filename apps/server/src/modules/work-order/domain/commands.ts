import type { CallBackCommand } from './call-back/commands.ts'
import type { ClueCommand } from './clue/commands.ts'
import type { DirectAnswerCommand } from './direct-answer/commands.ts'
import type { DispatchCommand } from './dispatch/commands.ts'
import type { ConsultationCommand } from './consultation/commands.ts'
import type { DisputeCommand } from './dispute/commands.ts'
import type { ReturnsCommand } from './returns/commands.ts'
import type { EmergencyTransferCommand } from './emergency-transfer/commands.ts'
import type { DisclosureCommand } from './disclosure/commands.ts'
import type { EventClusterCommand } from './event-cluster/commands.ts'
import type { HandlingCommand } from './handling/commands.ts'
import type { JointHandlingCommand } from './joint-handling/commands.ts'
import type { WhistleCommand } from './whistle/commands.ts'
import type { EscalationCommand } from './escalation/commands.ts'
import type { InformationCommand } from './information/commands.ts'
import type { ExtensionCommand } from './extension/commands.ts'
import type { PauseCommand } from './pause/commands.ts'
import type { SuspensionCommand } from './suspension/commands.ts'
import type { TerminationCommand } from './termination/commands.ts'
import type { ExclusionCommand } from './exclusion/commands.ts'
import type { FraudCommand } from './fraud/commands.ts'
import type { IntakeCommand } from './intake/commands.ts'
import type { ReviewCommand } from './review/commands.ts'
import type { SecrecyCommand } from './secrecy/commands.ts'
import type { SupervisionCommand } from './supervision/commands.ts'
import type { TimeCommand } from './time/commands.ts'
import type { WithdrawalCommand } from './withdrawal/commands.ts'

/** What can be asked of a work order. */
export type WorkOrderCommand =
  | IntakeCommand
  | DirectAnswerCommand
  | InformationCommand
  | EmergencyTransferCommand
  | WithdrawalCommand
  | SecrecyCommand
  | DispatchCommand
  | ConsultationCommand
  | ReturnsCommand
  | DisputeCommand
  | EventClusterCommand
  | HandlingCommand
  | JointHandlingCommand
  | WhistleCommand
  | EscalationCommand
  | ExtensionCommand
  | PauseCommand
  | SuspensionCommand
  | TerminationCommand
  | ReviewCommand
  | CallBackCommand
  | ExclusionCommand
  | FraudCommand
  | ClueCommand
  | SupervisionCommand
  | DisclosureCommand
  | TimeCommand

export type CommandType = WorkOrderCommand['type']
export type CommandOf<Type extends CommandType> = Extract<WorkOrderCommand, { type: Type }>
