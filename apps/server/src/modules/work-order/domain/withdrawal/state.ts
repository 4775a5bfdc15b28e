import type { AssignmentStatus, Status, Timer } from '../status.ts'

/** The requester has taken the request back. */
export type Withdrawal = {
  /** Account that took it down on the phone; `requester` for the tracking page. */
  readonly by: string
  readonly at: number
  /** What stood still for it and comes back when it is taken back; null where others had joined the order and it goes on without this requester. */
  readonly before: { readonly status: Status; readonly shares: readonly { readonly no: number; readonly status: AssignmentStatus }[]; readonly clocks: readonly number[]; readonly timers: readonly Timer[] } | null
  /** Calls so far that asked whether it was really them; missing where nobody asks. */
  readonly checkCalls?: number
}
