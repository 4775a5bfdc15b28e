import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

type Words = { readonly textId: string | null; readonly textDigest: string | null; readonly callId: string | null }

export type WithdrawalEvent =
  /** `goesOn`: others have joined the order, it is handled for them. `because` where somebody will call and ask whether it was really them. */
  | Fact<'WorkOrderWithdrawn', { readonly reason: string; readonly by: string; readonly goesOn: boolean; readonly units: readonly string[]; readonly because?: readonly Reason[] } & Words>
  /** `alone`: what had joined another order goes on by itself, because that order is over. */
  | Fact<'WithdrawalTakenBack', { readonly by: string; readonly alone: boolean } & Words>
  | Fact<'WithdrawalChecked', { readonly outcome: 'confirmed' | 'noAnswer'; readonly call: number; readonly isLast: boolean; readonly note: string; readonly by: string }>
  /** It was not the requester, or they were made to: the order is as it was. */
  | Fact<'WithdrawalContested', { readonly outcome: 'notRequester' | 'pressed'; readonly note: string; readonly by: string; readonly alone: boolean }>
