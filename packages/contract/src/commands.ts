import { z } from 'zod'
import { Id, Instant } from './common.ts'
import { intakeCommands, intakeRequesterCommands } from './life-cycle/commands/intake.ts'
import { directAnswerCommands, directAnswerRequesterCommands } from './life-cycle/commands/direct-answer.ts'
import { informationCommands, informationRequesterCommands } from './life-cycle/commands/information.ts'
import { emergencyTransferCommands } from './life-cycle/commands/emergency-transfer.ts'
import { withdrawalCommands, withdrawalRequesterCommands } from './life-cycle/commands/withdrawal.ts'
import { secrecyCommands } from './life-cycle/commands/secrecy.ts'
import { dispatchCommands } from './life-cycle/commands/dispatch.ts'
import { consultationCommands } from './life-cycle/commands/consultation.ts'
import { returnsCommands } from './life-cycle/commands/returns.ts'
import { disputeCommands } from './life-cycle/commands/dispute.ts'
import { eventClusterCommands } from './life-cycle/commands/event-cluster.ts'
import { handlingCommands } from './life-cycle/commands/handling.ts'
import { jointHandlingCommands } from './life-cycle/commands/joint-handling.ts'
import { whistleCommands } from './life-cycle/commands/whistle.ts'
import { escalationCommands } from './life-cycle/commands/escalation.ts'
import { extensionCommands } from './life-cycle/commands/extension.ts'
import { pauseCommands } from './life-cycle/commands/pause.ts'
import { suspensionCommands } from './life-cycle/commands/suspension.ts'
import { terminationCommands, terminationRequesterCommands } from './life-cycle/commands/termination.ts'
import { exclusionCommands, exclusionRequesterCommands } from './life-cycle/commands/exclusion.ts'
import { fraudCommands } from './life-cycle/commands/fraud.ts'
import { reviewCommands } from './life-cycle/commands/review.ts'
import { callBackCommands, callBackRequesterCommands } from './life-cycle/commands/call-back.ts'
import { clueCommands, clueRequesterCommands } from './life-cycle/commands/clue.ts'
import { disclosureCommands, disclosureRequesterCommands } from './life-cycle/commands/disclosure.ts'
import { supervisionCommands, supervisionRequesterCommands } from './life-cycle/commands/supervision.ts'

/**
 * Every command that a person may send to a work order: the name is the last part of its address
 * (`POST /api/work-orders/{id}/{name}`), the value is its body.
 */
export const orderCommands = {
  ...intakeCommands,
  ...directAnswerCommands,
  ...informationCommands,
  ...emergencyTransferCommands,
  ...withdrawalCommands,
  ...secrecyCommands,
  ...dispatchCommands,
  ...consultationCommands,
  ...returnsCommands,
  ...disputeCommands,
  ...eventClusterCommands,
  ...handlingCommands,
  ...jointHandlingCommands,
  ...whistleCommands,
  ...escalationCommands,
  ...extensionCommands,
  ...pauseCommands,
  ...suspensionCommands,
  ...terminationCommands,
  ...reviewCommands,
  ...callBackCommands,
  ...exclusionCommands,
  ...fraudCommands,
  ...clueCommands,
  ...supervisionCommands,
  ...disclosureCommands,
} as const
export type OrderCommandName = keyof typeof orderCommands

/** What the requester may send from the tracking page. */
export const requesterCommands = {
  ...intakeRequesterCommands,
  ...directAnswerRequesterCommands,
  ...informationRequesterCommands,
  ...withdrawalRequesterCommands,
  ...callBackRequesterCommands,
  ...terminationRequesterCommands,
  ...exclusionRequesterCommands,
  ...clueRequesterCommands,
  ...supervisionRequesterCommands,
  ...disclosureRequesterCommands,
} as const
export type RequesterCommandName = keyof typeof requesterCommands

export const CommandDone = z.object({
  workOrderId: Id, version: z.number().int(), status: z.string(), at: Instant, undoUntil: Instant.nullable(),
  finished: z.object({ clock: z.string(), clockEn: z.string(), isEarly: z.boolean(), zh: z.string(), en: z.string() }).nullable().optional().describe('这一步停下的时钟：提前或超时多少'),
})
export type CommandDone = z.infer<typeof CommandDone>
