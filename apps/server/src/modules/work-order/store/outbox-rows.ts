import type { WorkOrderEvent } from '../domain/events.ts'
import type { WorkOrderState } from '../domain/state.ts'
import { callBackNotices } from './notices/call-back.ts'
import { clueNotices } from './notices/clue.ts'
import { emergencyTransferNotices } from './notices/emergency-transfer.ts'
import { informationNotices } from './notices/information.ts'
import { intakeNotices } from './notices/intake.ts'
import { secrecyNotices } from './notices/secrecy.ts'
import { withdrawalNotices } from './notices/withdrawal.ts'
import { disclosureNotices } from './notices/disclosure.ts'
import { consultationNotices } from './notices/consultation.ts'
import { dispatchNotices } from './notices/dispatch.ts'
import { disputeNotices } from './notices/dispute.ts'
import { idleNotices } from './notices/idle.ts'
import { returnsNotices } from './notices/returns.ts'
import { exclusionNotices } from './notices/exclusion.ts'
import { extensionNotices } from './notices/extension.ts'
import { fraudNotices } from './notices/fraud.ts'
import { pauseNotices } from './notices/pause.ts'
import { suspensionNotices } from './notices/suspension.ts'
import { terminationNotices } from './notices/termination.ts'
import type { Message, Notices, Order } from './notices/notice.ts'
import { jointHandlingNotices } from './notices/joint-handling.ts'
import { whistleNotices } from './notices/whistle.ts'
import { escalationNotices } from './notices/escalation.ts'
import { reviewNotices } from './notices/review.ts'
import { supervisionNotices } from './notices/supervision.ts'
import { timeNotices } from './notices/time.ts'

export type { MembersDue, UnitNotice } from './notices/notice.ts'

const mechanisms: readonly Notices[] = [
  intakeNotices,
  informationNotices,
  emergencyTransferNotices,
  withdrawalNotices,
  secrecyNotices,
  dispatchNotices,
  consultationNotices,
  returnsNotices,
  idleNotices,
  disputeNotices,
  jointHandlingNotices,
  whistleNotices,
  escalationNotices,
  extensionNotices,
  pauseNotices,
  suspensionNotices,
  terminationNotices,
  reviewNotices,
  callBackNotices,
  exclusionNotices,
  fraudNotices,
  clueNotices,
  supervisionNotices,
  disclosureNotices,
  timeNotices,
]

/**
 * What others must be told of because of these events; sent after the commit, at least once.
 *
 * @param dueAt from when on, epoch milliseconds, by the clock of the city: the relay asks it too
 */
export const outboxRows = (cityCode: string, workOrderId: string, events: readonly WorkOrderEvent[], state: WorkOrderState, dueAt: number): object[] => {
  const order: Order = { id: workOrderId, state }
  const messages = events.flatMap((event) => mechanisms.flatMap((notices) => (notices[event.type] as ((event: WorkOrderEvent, order: Order) => readonly Message[]) | undefined)?.(event, order) ?? []))
  return messages.map(({ topic, ...payload }) => ({ city_code: cityCode, topic, payload, due_at: new Date(dueAt).toISOString() }))
}
