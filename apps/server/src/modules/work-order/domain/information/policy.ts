import type { DeadlineClass } from '../state.ts'

/** How requesters are asked for what is missing (rulebook T07–T09). */
export type InformationPolicy = {
  readonly mostRounds: number
  /** At which shares of the wait the requester is reminded, 0 to 1, ascending. */
  readonly remindAtShares: readonly number[]
  /** Requests that never end because nobody answered: they go back to the desk. */
  readonly neverLapse: { readonly classes: readonly DeadlineClass[]; readonly flags: readonly string[] }
  /** The other way that the requester of a lapsed request is told. */
  readonly lapseAlternative: string
}
