import type { Reason } from '@suban/domain-kit'
import type { Candidate, ClockStart, DeadlineClass, Lamp, Place } from './state.ts'

/** What an event does to clocks: started ones carry their times and the versions that explain them; stopped and resumed ones are named by number. */
export type ClockEffects = { readonly start?: readonly ClockStart[]; readonly stop?: readonly number[]; readonly resume?: readonly number[] }

type Fact<Type extends string, Data extends object> = {
  readonly type: Type
  /** When it happened, epoch milliseconds. */
  readonly at: number
  readonly data: Data & { readonly clocks?: ClockEffects }
}

export type Classification = {
  readonly modelVersion: string
  readonly candidates: readonly Candidate[]
  readonly abstains: boolean
  readonly expectedCost: number
}
export type ProposedUnits = { readonly lead: string | null; readonly co: readonly string[]; readonly because: readonly Reason[]; readonly listVersion: string }
export type DispatchedUnit = { readonly no: number; readonly unitCode: string; readonly role: 'lead' | 'co' }

/** The history of a work order, in the words of the hotline. Stored names are for ever. */
export type WorkOrderEvent =
  | Fact<'RequestRegistered', {
      readonly requestId: string; readonly orderNo: string; readonly kind: string; readonly channel: string; readonly place: Place
      readonly isAnonymous: boolean; readonly contactId: string | null; readonly secrecyLevel: number; readonly urgency: string; readonly flags: readonly string[]
      readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass
      readonly classification: Classification; readonly proposal: ProposedUnits; readonly narrativeDigest: string; readonly parentId: string | null; readonly by: string | null
    }>
  /** `proposal` only where it is another than that of the registration. */
  | Fact<'RequestAccepted', { readonly kind: string; readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass; readonly proposal?: ProposedUnits }>
  | Fact<'RequestDeclined', { readonly reason: string; readonly alternative: string }>
  | Fact<'RequestAnswered', { readonly answer: string; readonly basis: string; readonly closesAt: number }>
  | Fact<'DirectAnswerSampled', { readonly because: readonly Reason[] }>
  | Fact<'AnswerRejected', { readonly textId: string | null; readonly textDigest: string | null }>
  | Fact<'RequestReclassified', { readonly before: string | null; readonly matterCode: string; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits; readonly note: string }>
  /** `because` only where the lists were asked again; else the proposal before it tells why. */
  | Fact<'WorkOrderDispatched', { readonly assignments: readonly DispatchedUnit[]; readonly proposalFollowed: boolean; readonly note: string; readonly because?: readonly Reason[]; readonly by: string; readonly undoUntil: number }>
  | Fact<'DispatchTakenBack', object>
  | Fact<'WorkOrderMerged', { readonly into: string; readonly intoOrderNo: string; readonly by: string; readonly undoUntil: number }>
  | Fact<'MergeTakenBack', { readonly from: string }>
  | Fact<'MemberJoined', { readonly memberId: string; readonly memberOrderNo: string }>
  | Fact<'MemberLeft', { readonly memberId: string }>
  | Fact<'WorkOrderSplit', { readonly children: readonly string[] }>
  | Fact<'AssignmentSigned', { readonly no: number; readonly by: string }>
  | Fact<'RequesterContacted', { readonly no: number; readonly method: string; readonly outcome: string; readonly note: string; readonly by: string }>
  | Fact<'ProgressAdded', { readonly no: number; readonly text: string; readonly visibleToRequester: boolean; readonly attachmentIds: readonly string[]; readonly by: string }>
  | Fact<'ResultSubmitted', {
      readonly no: number; readonly round: number; readonly resultType: string; readonly text: string; readonly basis: string; readonly requesterOpinion: string
      readonly solved: boolean; readonly attachmentIds: readonly string[]; readonly waivedCo: string | null; readonly by: string
    }>
  | Fact<'ResultApprovedByUnit', { readonly no: number; readonly note: string; readonly by: string }>
  | Fact<'ResultRejectedByUnit', { readonly no: number; readonly reason: string; readonly by: string }>
  | Fact<'ResultPassedByCentre', { readonly note: string; readonly by: string }>
  | Fact<'ResultSentBackByCentre', { readonly reason: string; readonly by: string }>
  | Fact<'MemberCallBackOpened', { readonly leadUnit: string }>
  | Fact<'CallBackStarted', { readonly by: string }>
  | Fact<'CallBackFailed', { readonly outcome: string; readonly note: string; readonly attempt: number; readonly callNotBefore: number }>
  | Fact<'CallBackExhausted', { readonly outcome: string; readonly note: string; readonly attempt: number }>
  | Fact<'CallBackCompleted', { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null; readonly round: number; readonly by: string }>
  | Fact<'RequesterEvaluated', { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null; readonly round: number }>
  | Fact<'WorkOrderReopened', { readonly textId: string; readonly textDigest: string }>
  | Fact<'ReworkOpened', { readonly round: number; readonly because: readonly Reason[]; readonly assignment: DispatchedUnit | null }>
  | Fact<'ReworkEscalated', { readonly round: number; readonly lead: DispatchedUnit; readonly because: readonly Reason[] }>
  | Fact<'ReworkAccepted', { readonly no: number }>
  | Fact<'WorkOrderClosed', { readonly outcome: 'satisfied' | 'unsatisfied' | 'unreachable' | 'answered'; readonly archiveAt: number }>
  | Fact<'WorkOrderArchived', object>
  | Fact<'ClueAdded', { readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }>
  | Fact<'MemberClueAdded', { readonly memberId: string; readonly memberOrderNo: string; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }>
  | Fact<'WorkOrderUrged', { readonly by: 'requester' | 'staff'; readonly text: string }>
  | Fact<'ClockTurned', { readonly no: number; readonly clockId: string; readonly assignmentNo: number | null; readonly lamp: Lamp; readonly dueAt: number | null }>
  | Fact<'HistoryImported', {
      readonly source: string; readonly outerId: string; readonly unit: string; readonly dueAt: number | null; readonly closedAt: number | null
      readonly status: string; readonly resolution: string; readonly labels: Readonly<Record<string, string>>
    }>

export type WorkOrderEventType = WorkOrderEvent['type']
export type EventOf<Type extends WorkOrderEventType> = Extract<WorkOrderEvent, { type: Type }>
