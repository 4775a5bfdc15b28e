import type { WorkOrderEventType } from '../domain/events.ts'
import type { Status } from '../domain/state.ts'

/** A row of the rulebook's table (docs/rulebook/life-cycle.json), as it stands there. */
export type RulebookRow = { readonly id: string; readonly from: string; readonly command: string; readonly to: string; readonly actor: string; readonly guard: string; readonly clocks: string; readonly events: string }

/** The rulebook's statuses by our names. A draft is no status here: it is a sealed row, and its first event makes the order (ADR 10). */
export const statusOf: Readonly<Record<string, Status>> = {
  DRAFT: 'absent', INTAKE_PENDING: 'intakePending', INFO_NEEDED: 'infoNeeded', NOT_ACCEPTED: 'declined', EMERGENCY_TRANSFERRED: 'emergencyTransferred', DIRECT_ANSWERED: 'directAnswered',
  DISPATCH_PENDING: 'dispatchPending', PRE_CONSULT: 'preConsult', SIGN_PENDING: 'signPending', HANDLING: 'handling', RETURN_REVIEW: 'returnReview', ARBITRATION: 'arbitration',
  ESCALATED: 'escalated', SUSPENDED: 'suspended', UNIT_REVIEW: 'unitReview', CENTER_REVIEW: 'centreReview', VISIT_PENDING: 'callBackPending', VISITING: 'callingBack', REWORK: 'rework',
  CLOSED: 'closed', ARCHIVED: 'archived', WITHDRAWN: 'withdrawn', MERGED: 'merged', TERMINATED: 'terminated',
}

/** The rulebook's actors by our roles. */
export const rolesOf: Readonly<Record<string, string>> = {
  CITIZEN: 'requester', AGENT: 'agent', WEB_AGENT: 'webAgent', DISPATCHER: 'dispatcher', SHIFT: 'shiftLead', UNIT_ADMIN: 'unitCoordinator', HANDLER: 'handler', UNIT_REVIEWER: 'unitReviewer',
  CENTER_REVIEWER: 'centreReviewer', VISITOR: 'callbackOfficer', SUPERVISOR: 'supervisor', ARBITER_D: 'districtArbiter', ARBITER_C: 'cityArbiter', LEADER: 'leader', DISCIPLINE: 'disciplineInspector',
  SYSTEM: 'system', GRID: 'gridWorker', PANEL: 'panelMember',
}

/** The rulebook's clocks by ours; a window that nobody has to be warned of is asked for, not stored (C07, C18's window), and a call is not a clock (C01, C22). */
export const clocksOf: Readonly<Record<string, readonly string[]>> = {
  C02: ['intake'], C03: ['dispatch'], C03b: ['onwardDispatch'], C04: ['sign'], C05: ['firstContact'], C06: ['handling'], C08: ['returnReview'], C09: ['disputeDistrict', 'disputeCity'], C10: ['unitReview'],
  C11: ['centreReview'], C12: ['callBack'], C13: ['rework'], C14: ['supervision'], C15: ['suspensionCheck'], C16: ['whistleDaily', 'whistleJoint', 'whistleEmergency'], C17: ['extensionReview'], C18: ['exclusionReview'],
  C19: ['total'], C20: ['consultation'], C21: ['transferReceipt'],
}

/** The rulebook's events by ours. */
export const eventsOf: Readonly<Record<string, WorkOrderEventType>> = {
  'request.submitted': 'RequestRegistered', 'request.accepted': 'RequestAccepted', 'request.answered': 'RequestAnswered', 'knowledge.correction_opened': 'AnswerRejected',
  'request.info_requested': 'InformationRequested', 'request.info_supplied': 'InformationSupplied', 'request.lapsed': 'RequestLapsed', 'request.refused': 'RequestDeclined', 'request.refusal_appealed': 'RefusalAppealed',
  'request.transferred': 'RequestTransferred', 'transfer.receipted': 'TransferReceived', 'transfer.returned': 'TransferTakenBack',
  'order.merged': 'WorkOrderMerged', 'consult.opened': 'ConsultationOpened', 'order.dispatched': 'WorkOrderDispatched', 'order.dispatched_to_district': 'DispatchedToDistrict', 'order.sub_dispatched': 'DispatchedOnward',
  'order.signed': 'AssignmentSigned', 'lamp.changed': 'ClockTurned', 'return.requested': 'ReturnRequested', 'return.approved': 'ReturnApproved', 'return.rejected': 'ReturnRejected', 'return.expired': 'ReturnReviewExpired',
  'dispute.opened': 'DisputeOpened', 'dispute.awarded': 'DisputeAwarded', 'dispute.escalated': 'DisputeEscalated', 'dispute.defaulted': 'DisputeDefaulted',
  'contact.made': 'RequesterContacted', 'progress.added': 'ProgressAdded', 'assignment.added': 'CoHandlerAdded', 'whistle.blown': 'WhistleBlown', 'whistle.arrived': 'DepartmentArrived', 'whistle.closed': 'WhistleClosed', 'dual_score.recorded': 'WhistleCallScored',
  'extension.requested': 'ExtensionRequested', 'extension.decided': 'ExtensionGranted', 'order.escalated': 'WorkOrderEscalated', 'order.handed_back': 'WorkOrderHandedBack',
  'suspension.applied': 'SuspensionApplied', 'suspension.approved': 'SuspensionApproved', 'suspension.progressed': 'MilestoneReported', 'suspension.cleared': 'SuspensionCleared', 'suspension.expired': 'SuspensionExpired', 'supervision.opened': 'SupervisionOpened',
  'result.submitted': 'ResultSubmitted', 'result.unit_approved': 'ResultApprovedByUnit', 'result.unit_rejected': 'ResultRejectedByUnit', 'result.center_approved': 'ResultPassedByCentre', 'result.center_rejected': 'ResultSentBackByCentre',
  'visit.self_evaluated': 'RequesterEvaluated', 'visit.started': 'CallBackStarted', 'visit.attempt_failed': 'CallBackFailed', 'visit.completed': 'CallBackCompleted', 'visit.completed_unsatisfied': 'CallBackCompleted',
  'rework.opened': 'ReworkOpened', 'rework.started': 'ReworkAccepted', 'rework.escalated': 'ReworkEscalated', 'urge.sent': 'WorkOrderUrged', 'leader.noted': 'LeaderNoted',
  'order.withdrawn': 'WorkOrderWithdrawn', 'termination.applied': 'TerminationApplied', 'order.terminated': 'WorkOrderTerminated', 'termination.appealed': 'TerminationAppealed',
  'exclusion.applied': 'ExclusionApplied', 'exclusion.decided': 'ExclusionGranted', 'order.reopened': 'WorkOrderReopened', 'fraud.confirmed': 'FraudConfirmed', 'order.archived': 'WorkOrderArchived',
  'order.reclassified': 'RequestReclassified', 'secrecy.changed': 'SecrecyChanged', 'clue.added': 'ClueAdded', 'order.disclosed': 'OrderDisclosed', 'order.closed': 'WorkOrderClosed', 'visit.sampled': 'DirectAnswerSampled',
  'visit.fanned_out': 'MemberCallBackOpened', 'order.unmerged': 'WorkOrderUnmerged', 'praise.recorded': 'PraiseRecorded',
}

export const aspects = ['row', 'from', 'to', 'actors', 'clocksStarted', 'clocksStopped', 'events'] as const
export type Aspect = (typeof aspects)[number]

/** The statuses that a row names; null: any. */
export const fromOf = (row: RulebookRow): readonly Status[] | null => (row.from === '*' ? null : row.from.split('/').map((code) => statusOf[code]!))
export const toOf = (row: RulebookRow): Status | null => (row.to === '(不变)' ? null : (statusOf[row.to] ?? null))
/** The roles that a row names; words that are no code (上级牵头单位) give none. */
export const actorsOf = (row: RulebookRow): readonly string[] => [...row.actor.matchAll(/[A-Z_]{3,}/g)].flatMap((match) => rolesOf[match[0]] ?? [])
const codesAfter = (row: RulebookRow, words: RegExp): readonly string[] => row.clocks.split(';').flatMap((part) => {
  const [, rest] = words.exec(part.trim()) ?? []
  return rest === undefined ? [] : rest.includes('C04..C06') ? ['C04', 'C05', 'C06'] : [...rest.matchAll(/C\d\db?/g)].map((match) => match[0])
})
/** Clocks that a row starts or stops, by the rulebook's codes; `stop 全部` names none. */
export const startedOf = (row: RulebookRow): readonly string[] => codesAfter(row, /^(?:re)?start (.*)/)
export const stoppedOf = (row: RulebookRow): readonly string[] => codesAfter(row, /^stop (.*)/)
export const eventsNamedBy = (row: RulebookRow): readonly string[] => row.events.split(';')
