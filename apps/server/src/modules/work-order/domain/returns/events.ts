import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'
import type { ListVerdict } from './list-verdict.ts'

type Share = { readonly no: number; readonly unitCode: string }

export type ReturnsEvent =
  | Fact<'ReturnRequested', Share & { readonly reason: string; readonly basis: string; readonly proposedUnit: string | null; readonly by: string }>
  /** `proposal`: who is to have it next by the lists, or the unit that was proposed where they name the one that was right to return it. */
  | Fact<'ReturnApproved', Share & { readonly note: string; readonly lists: ListVerdict; readonly proposal: { readonly lead: string | null; readonly co: readonly string[] }; readonly because: readonly Reason[]; readonly takenBack: readonly number[]; readonly by: string }>
  | Fact<'ReturnRejected', Share & { readonly note: string; readonly lists: ListVerdict; readonly because: readonly Reason[]; readonly by: string }>
  | Fact<'ReturnReviewExpired', Share & { readonly because: readonly Reason[] }>
  /** The unit has handled it after all: nothing is left to be judged. */
  | Fact<'ReturnMooted', Share>
