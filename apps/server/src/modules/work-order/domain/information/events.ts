import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'
import type { ProposedUnits } from '../intake/events.ts'
import type { Place } from '../state.ts'

export type InformationEvent =
  /** `until`: the last instant for the answer; `remindAt`: the first reminder, null where there is none. */
  | Fact<'InformationRequested', { readonly round: number; readonly missing: readonly string[]; readonly question: string; readonly by: string; readonly until: number | null; readonly remindAt: number | null }>
  | Fact<'InformationReminded', { readonly round: number; readonly no: number; readonly nextAt: number | null }>
  | Fact<'InformationSupplied', { readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[]; readonly place?: Place; readonly proposal?: ProposedUnits }>
  /** Nobody answered, but this request does not end by itself. */
  | Fact<'InformationOverdue', { readonly because: readonly Reason[] }>
  | Fact<'RequestLapsed', { readonly reason: 'noInformation'; readonly alternative: string }>
