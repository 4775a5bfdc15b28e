import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

export type ExclusionEvent =
  | Fact<'ExclusionApplied', { readonly unitCode: string; readonly reason: string; readonly text: string; readonly attachmentIds: readonly string[]; readonly round: number; readonly by: string }>
  | Fact<'ExclusionVoted', { readonly isFor: boolean; readonly reason: string; readonly isLegal: boolean; readonly by: string }>
  /** `appealUntil` null: the policy knows no appeal. `archiveAt`: not archived before the appeal is over. */
  | Fact<'ExclusionGranted', { readonly reason: string; readonly because: readonly Reason[]; readonly count: { readonly yes: number; readonly no: number }; readonly appealUntil: number | null; readonly archiveAt: number | null }>
  | Fact<'ExclusionRefused', { readonly because: readonly Reason[]; readonly count: { readonly yes: number; readonly no: number } }>
  | Fact<'ExclusionAppealed', { readonly textId: string; readonly textDigest: string }>
  | Fact<'ExclusionUpheld', { readonly because: readonly Reason[]; readonly count: { readonly yes: number; readonly no: number } }>
  | Fact<'ExclusionLifted', { readonly because: readonly Reason[]; readonly count: { readonly yes: number; readonly no: number } }>
