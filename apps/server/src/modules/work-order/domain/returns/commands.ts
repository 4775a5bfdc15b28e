import type { Named } from './list-verdict.ts'

/** `lists`: what the lists say at the moment of the decision, asked by whoever carries the command. */
export type ReturnsCommand =
  | { readonly type: 'requestReturn'; readonly reason: string; readonly basis: string; readonly proposedUnit: string | null }
  | { readonly type: 'approveReturn'; readonly note: string; readonly lists: Named }
  | { readonly type: 'rejectReturn'; readonly note: string; readonly lists: Named }
