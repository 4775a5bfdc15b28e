import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'
import type { Candidate, DeadlineClass, Place } from '../state.ts'

export type Classification = {
  readonly modelVersion: string
  readonly candidates: readonly Candidate[]
  readonly abstains: boolean
  readonly expectedCost: number
}
export type ProposedUnits = { readonly lead: string | null; readonly co: readonly string[]; readonly because: readonly Reason[]; readonly listVersion: string }
export type IntakeEvent =
  | Fact<'RequestRegistered', {
      readonly requestId: string; readonly orderNo: string; readonly kind: string; readonly channel: string; readonly place: Place
      readonly isAnonymous: boolean; readonly contactId: string | null; readonly secrecyLevel: number; readonly urgency: string; readonly flags: readonly string[]
      readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass
      readonly classification: Classification; readonly proposal: ProposedUnits; readonly narrativeDigest: string; readonly parentId: string | null; readonly by: string | null
      /** Only where the request is against units. */
      readonly accusedUnits?: readonly string[]
    }>
  /** `proposal` only where it is another than that of the registration. */
  | Fact<'RequestAccepted', { readonly kind: string; readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass; readonly proposal?: ProposedUnits }>
  | Fact<'DeclineProposed', { readonly reason: string; readonly alternative: string; readonly by: string }>
  | Fact<'DeclineRejected', { readonly reason: string; readonly by: string }>
  /** `by` is missing in the oldest events; `proposedBy` only where it was confirmed. */
  | Fact<'RequestDeclined', { readonly reason: string; readonly alternative: string; readonly by?: string; readonly proposedBy?: string }>
  | Fact<'RefusalAppealed', { readonly textId: string; readonly textDigest: string }>
  | Fact<'RequestReclassified', { readonly before: string | null; readonly classBefore?: DeadlineClass; readonly matterCode: string; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits; readonly note: string }>
  | Fact<'HistoryImported', {
      readonly source: string; readonly outerId: string; readonly unit: string; readonly dueAt: number | null; readonly closedAt: number | null
      readonly status: string; readonly resolution: string; readonly labels: Readonly<Record<string, string>>
    }>
