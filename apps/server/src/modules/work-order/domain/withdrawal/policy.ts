import type { Status } from '../state.ts'

/** How a requester takes a request back (rulebook T61). */
export type WithdrawalPolicy = {
  readonly from: readonly Status[]
  /** Share of withdrawals after which somebody calls and asks whether it was really the requester, 0 to 1. */
  readonly shareChecked: number
  readonly mostCheckCalls: number
  /** Days in which the requester may take the withdrawal back. */
  readonly takeBackDays: number
}
