/**
 * Why an answer is what it is: a unit, a due time, a score, a hint.
 *
 * Reasons are data, not prose, so that an event can keep them for ever and every language can render them;
 * the sentences live in `@suban/contract` (`reasons.ts`).
 */
export type Reason = {
  /** UPPER_SNAKE name of the reason; the key of its sentence. */
  readonly code: string
  /** The facts that fill the sentence's slots. */
  readonly params: Readonly<Record<string, string | number>>
  /** The published document that says so: list, policy or calendar, with the entry and version that applied. */
  readonly source?: PolicySource
}

/** A place in a published, versioned policy document. */
export type PolicySource = {
  readonly policy: string
  readonly version: string
  readonly entry?: string
}
