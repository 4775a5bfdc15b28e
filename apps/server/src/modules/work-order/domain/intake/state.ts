/** How the request was, or is about to be, declined. */
export type Decline = {
  /** What waits for the shift lead's word; null when nothing does. */
  readonly pending: { readonly reason: string; readonly alternative: string; readonly by: string } | null
  /** Accounts that declined it or proposed to: an appeal is decided by somebody else. */
  readonly deciders: readonly string[]
  /** The requester has appealed: they may once. */
  readonly isAppealed: boolean
}
