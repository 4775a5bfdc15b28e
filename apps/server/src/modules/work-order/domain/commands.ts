import type { Classification, ProposedUnits } from './events.ts'
import type { DeadlineClass, Place } from './state.ts'

type Verdict = { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null }
/** What the lists say now about matter and units; computed by the caller, recorded by the event. */
type Sorted = { readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits }

/** What can be asked of a work order. */
export type WorkOrderCommand =
  | ({ readonly type: 'register'; readonly entry: 'desk' | 'web' | 'import'; readonly requestId: string; readonly orderNo: string; readonly kind: string; readonly channel: string; readonly place: Place
      readonly isAnonymous: boolean; readonly contactId: string | null; readonly secrecyLevel: number; readonly urgency: string; readonly flags: readonly string[]
      readonly classification: Classification; readonly narrativeDigest: string; readonly parentId: string | null; readonly receivedAt: number } & Sorted)
  | { readonly type: 'importHistory'; readonly source: string; readonly outerId: string; readonly unit: string; readonly dueAt: number | null; readonly closedAt: number | null; readonly status: string; readonly resolution: string; readonly labels: Readonly<Record<string, string>> }
  | ({ readonly type: 'accept'; readonly kind: string } & Sorted)
  | { readonly type: 'decline'; readonly reason: string; readonly alternative: string }
  | { readonly type: 'answerDirectly'; readonly answer: string; readonly basis: string }
  | { readonly type: 'rejectAnswer'; readonly textId: string; readonly textDigest: string }
  | { readonly type: 'reclassify'; readonly matterCode: string; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits; readonly note: string }
  | { readonly type: 'dispatch'; readonly lead: string; readonly co: readonly string[]; readonly note: string }
  | { readonly type: 'attach'; readonly targetId: string; readonly target: { readonly status: string; readonly orderNo: string } }
  | { readonly type: 'join'; readonly memberId: string; readonly memberOrderNo: string }
  | { readonly type: 'leave'; readonly memberId: string }
  | { readonly type: 'split'; readonly children: readonly string[] }
  | { readonly type: 'undo' }
  | { readonly type: 'signFor' }
  | { readonly type: 'recordFirstContact'; readonly method: string; readonly outcome: string; readonly note: string }
  | { readonly type: 'addProgress'; readonly text: string; readonly visibleToRequester: boolean; readonly attachmentIds: readonly string[] }
  | { readonly type: 'submitResult'; readonly resultType: string; readonly text: string; readonly basis: string; readonly requesterOpinion: string; readonly solved: boolean; readonly attachmentIds: readonly string[]; readonly waiveCo: string | null }
  | { readonly type: 'approveResult'; readonly note: string }
  | { readonly type: 'rejectResult'; readonly reason: string }
  | { readonly type: 'passReview'; readonly note: string }
  | { readonly type: 'sendBack'; readonly reason: string }
  | { readonly type: 'openMemberCallBack'; readonly leadUnit: string }
  | { readonly type: 'startCallBack' }
  | { readonly type: 'recordFailedCall'; readonly outcome: string; readonly note: string }
  | ({ readonly type: 'completeCallBack' } & Verdict)
  | ({ readonly type: 'evaluate' } & Verdict)
  | { readonly type: 'reopen'; readonly textId: string; readonly textDigest: string }
  | { readonly type: 'acceptRework' }
  | { readonly type: 'addClue'; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'passOnClue'; readonly memberId: string; readonly memberOrderNo: string; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'urge'; readonly text: string }
  | { readonly type: 'tick' }

export type CommandType = WorkOrderCommand['type']
export type CommandOf<Type extends CommandType> = Extract<WorkOrderCommand, { type: Type }>
