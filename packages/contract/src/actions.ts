import type { OrderCommandName, RequesterCommandName } from './commands.ts'
import { intakeActionLabels, intakeRequesterActions } from './life-cycle/intake.ts'
import { directAnswerActionLabels, directAnswerRequesterActions } from './life-cycle/direct-answer.ts'
import { informationActionLabels, informationRequesterActions } from './life-cycle/information.ts'
import { emergencyTransferActionLabels } from './life-cycle/emergency-transfer.ts'
import { withdrawalActionLabels, withdrawalRequesterActions } from './life-cycle/withdrawal.ts'
import { secrecyActionLabels } from './life-cycle/secrecy.ts'
import { dispatchActionLabels } from './life-cycle/dispatch.ts'
import { consultationActionLabels } from './life-cycle/consultation.ts'
import { returnsActionLabels } from './life-cycle/returns.ts'
import { disputeActionLabels } from './life-cycle/dispute.ts'
import { eventClusterActionLabels } from './life-cycle/event-cluster.ts'
import { handlingActionLabels } from './life-cycle/handling.ts'
import { jointHandlingActionLabels } from './life-cycle/joint-handling.ts'
import { whistleActionLabels } from './life-cycle/whistle.ts'
import { escalationActionLabels } from './life-cycle/escalation.ts'
import { extensionActionLabels } from './life-cycle/extension.ts'
import { pauseActionLabels } from './life-cycle/pause.ts'
import { suspensionActionLabels } from './life-cycle/suspension.ts'
import { terminationActionLabels, terminationRequesterActions } from './life-cycle/termination.ts'
import { exclusionActionLabels, exclusionRequesterActions } from './life-cycle/exclusion.ts'
import { fraudActionLabels } from './life-cycle/fraud.ts'
import { reviewActionLabels } from './life-cycle/review.ts'
import { callBackActionLabels, callBackRequesterActions } from './life-cycle/call-back.ts'
import { clueActionLabels, clueRequesterActions } from './life-cycle/clue.ts'
import { disclosureActionLabels, disclosureRequesterActions } from './life-cycle/disclosure.ts'
import { supervisionActionLabels, supervisionRequesterActions } from './life-cycle/supervision.ts'
import type { ActionLabel, RequesterAction } from './words.ts'

const buttons = {
  ...intakeActionLabels,
  ...directAnswerActionLabels,
  ...informationActionLabels,
  ...emergencyTransferActionLabels,
  ...withdrawalActionLabels,
  ...secrecyActionLabels,
  ...dispatchActionLabels,
  ...consultationActionLabels,
  ...returnsActionLabels,
  ...disputeActionLabels,
  ...eventClusterActionLabels,
  ...handlingActionLabels,
  ...jointHandlingActionLabels,
  ...whistleActionLabels,
  ...escalationActionLabels,
  ...extensionActionLabels,
  ...pauseActionLabels,
  ...suspensionActionLabels,
  ...terminationActionLabels,
  ...reviewActionLabels,
  ...callBackActionLabels,
  ...exclusionActionLabels,
  ...fraudActionLabels,
  ...clueActionLabels,
  ...supervisionActionLabels,
  ...disclosureActionLabels,
} as const satisfies Readonly<Record<string, ActionLabel<OrderCommandName>>>

/** Domain command → button. Those without an entry are not offered to people. */
export const actionLabels: Readonly<Record<string, ActionLabel>> = buttons

/** Domain command → what the requester may do from the tracking page. */
export const requesterActions = {
  ...intakeRequesterActions,
  ...directAnswerRequesterActions,
  ...informationRequesterActions,
  ...withdrawalRequesterActions,
  ...callBackRequesterActions,
  ...terminationRequesterActions,
  ...exclusionRequesterActions,
  ...clueRequesterActions,
  ...supervisionRequesterActions,
  ...disclosureRequesterActions,
} as const satisfies Readonly<Record<string, RequesterAction<RequesterCommandName>>>
export type RequesterActionName = keyof typeof requesterActions

/** By the command's name in the address; an entry for each, or this does not compile. */
type ByCommand<Table extends Record<string, { command: string }>> = { readonly [Action in keyof Table as Table[Action]['command']]: Table[Action] }
const byCommand = <Table extends Record<string, { command: string }>>(table: Table) => Object.fromEntries(Object.values(table).map((one) => [one.command, one])) as ByCommand<Table>
const buttonOf: Readonly<Record<OrderCommandName, ActionLabel>> = byCommand(buttons)
const requesterActionOf: Readonly<Record<RequesterCommandName, RequesterAction>> = byCommand(requesterActions)

/** What a command is called in the description of the API. */
export const commandSummary = (name: OrderCommandName): string => buttonOf[name].summary ?? buttonOf[name].zh
export const requesterCommandSummary = (name: RequesterCommandName): string => requesterActionOf[name].zh
