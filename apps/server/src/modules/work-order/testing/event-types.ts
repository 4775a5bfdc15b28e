import type { WorkOrderEventType } from '../domain/events.ts'
import type { WorkOrderRefusal } from '../domain/refusals.ts'

/** Every event type by name: one that is missing, or too many, does not compile. */
export const eventTypes: { readonly [Type in WorkOrderEventType]: true } = {
  RequestRegistered: true, RequestAccepted: true, RequestDeclined: true, RequestAnswered: true, DirectAnswerSampled: true, AnswerRejected: true, RequestReclassified: true,
  WorkOrderDispatched: true, DispatchTakenBack: true, WorkOrderMerged: true, MergeTakenBack: true, MemberJoined: true, MemberLeft: true, WorkOrderSplit: true,
  AssignmentSigned: true, RequesterContacted: true, ProgressAdded: true, ResultSubmitted: true, ResultApprovedByUnit: true, ResultRejectedByUnit: true,
  ResultPassedByCentre: true, ResultSentBackByCentre: true, MemberCallBackOpened: true, CallBackStarted: true, CallBackFailed: true, CallBackExhausted: true,
  CallBackCompleted: true, RequesterEvaluated: true, WorkOrderReopened: true, ReworkOpened: true, ReworkEscalated: true, ReworkAccepted: true,
  WorkOrderClosed: true, WorkOrderArchived: true, ClueAdded: true, MemberClueAdded: true, WorkOrderUrged: true, ClockTurned: true, HistoryImported: true,
}

/** Every expected "no" of the life cycle by name. */
export const workOrderRefusals: { readonly [Code in WorkOrderRefusal]: true } = {
  ORDER_NOT_FOUND: true, ORDER_EXISTS: true, NOT_YOUR_ROLE: true, NOT_YOUR_ORDER: true, WRONG_STATUS: true,
  MATTER_MISSING: true, UNIT_UNKNOWN: true, UNIT_INACTIVE: true, UNIT_CANNOT_HANDLE: true, UNIT_TWICE: true, DEPARTMENT_MUST_JOIN: true,
  NOT_A_CONSULTATION: true, ANSWER_WINDOW_OVER: true, ALREADY_SIGNED: true, SIGN_FIRST: true, CO_ASSIGNMENT_OPEN: true, CONTACT_FIRST: true, SAME_PERSON: true,
  EVIDENCE_MISSING: true, CALL_TOO_SOON: true, CALL_BACK_BY_INVOLVED_PERSON: true, REOPEN_WINDOW_OVER: true, REWORK_LIMIT_REACHED: true, URGED_RECENTLY: true,
  ATTACH_TO_ITSELF: true, TARGET_IS_OVER: true, NOTHING_TO_UNDO: true, UNDO_TOO_LATE: true, NOTHING_DUE: true, HAS_MEMBERS: true,
}
