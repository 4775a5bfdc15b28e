import type { DeadlineClass, Place } from '../state.ts'
import type { Classification, ProposedUnits } from './events.ts'

/** What the lists say now about matter and units; computed by the caller, recorded by the event. */
type Sorted = { readonly matterCode: string | null; readonly matterBy: 'machine' | 'person' | 'none'; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits }

/** Emergency numbers that the words of a narrative speak for, and these words. */
export type Danger = { readonly numbers: readonly string[]; readonly words: readonly string[] }

export type IntakeCommand =
  | ({ readonly type: 'register'; readonly entry: 'desk' | 'web' | 'import'; readonly requestId: string; readonly orderNo: string; readonly kind: string; readonly channel: string; readonly place: Place
      readonly isAnonymous: boolean; readonly contactId: string | null; readonly secrecyLevel: number; readonly urgency: string; readonly flags: readonly string[]
      readonly classification: Classification; readonly narrativeDigest: string; readonly parentId: string | null; readonly receivedAt: number
      /** Numbers and words of danger that the machine found; of use only where policy lets it transfer by itself. */
      readonly danger?: Danger
      readonly accusedUnits?: readonly string[] } & Sorted)
  | { readonly type: 'importHistory'; readonly source: string; readonly outerId: string; readonly unit: string; readonly dueAt: number | null; readonly closedAt: number | null; readonly status: string; readonly resolution: string; readonly labels: Readonly<Record<string, string>> }
  | ({ readonly type: 'accept'; readonly kind: string } & Sorted)
  | { readonly type: 'decline'; readonly reason: string; readonly alternative: string }
  | { readonly type: 'confirmDecline' }
  | { readonly type: 'rejectDecline'; readonly reason: string }
  | { readonly type: 'appealRefusal'; readonly textId: string; readonly textDigest: string }
  | { readonly type: 'reclassify'; readonly matterCode: string; readonly deadlineClass: DeadlineClass; readonly proposal: ProposedUnits; readonly note: string }
