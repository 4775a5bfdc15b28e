import type { Reason as RenderedReason } from './common.ts'
import { fill } from './problem-of.ts'
import { calendarReasons } from './reasons/calendar.ts'
import { callBackReasons } from './reasons/call-back.ts'
import { catalogueReasons } from './reasons/catalogue.ts'
import { consultationReasons } from './reasons/consultation.ts'
import { directAnswerReasons } from './reasons/direct-answer.ts'
import { dispatchReasons } from './reasons/dispatch.ts'
import { disputeReasons } from './reasons/dispute.ts'
import { returnsReasons } from './reasons/returns.ts'
import { eventClusterReasons } from './reasons/event-cluster.ts'
import { emergencyTransferReasons } from './reasons/emergency-transfer.ts'
import { informationReasons } from './reasons/information.ts'
import { policyReasons } from './reasons/policy.ts'
import { panelReasons } from './reasons/panel.ts'
import { fraudReasons } from './reasons/fraud.ts'
import { idleReasons } from './reasons/idle.ts'
import { reviewReasons } from './reasons/review.ts'
import { supervisionReasons } from './reasons/supervision.ts'
import { timeReasons } from './reasons/time.ts'
import { withdrawalReasonsSaid } from './reasons/withdrawal.ts'

/** Every reason of the platform: code → sentence. */
export const reasons: Record<string, { zh: string; en: string }> = {
  ...calendarReasons,
  ...catalogueReasons,
  ...directAnswerReasons,
  ...informationReasons,
  ...emergencyTransferReasons,
  ...withdrawalReasonsSaid,
  ...dispatchReasons,
  ...consultationReasons,
  ...returnsReasons,
  ...disputeReasons,
  ...idleReasons,
  ...eventClusterReasons,
  ...reviewReasons,
  ...callBackReasons,
  ...fraudReasons,
  ...supervisionReasons,
  ...panelReasons,
  ...timeReasons,
  ...policyReasons,
}

type ReasonData = { readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly source?: { readonly policy: string; readonly version: string; readonly entry?: string | undefined } | undefined }

/** A reason as people read it, with its data beside it. */
export const renderReason = (reason: ReasonData): RenderedReason => {
  const sentence = reasons[reason.code]
  if (!sentence) throw new Error(`reason ${reason.code} has no sentence`)
  return { code: reason.code, zh: fill(sentence.zh, reason.params), en: fill(sentence.en, reason.params), params: { ...reason.params }, ...(reason.source ? { source: { ...reason.source } } : {}) }
}
