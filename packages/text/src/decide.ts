/**
 * When a machine's answer may stand. Either what a wrong answer and a look by a person cost (in the same unit, e.g.
 * minutes), or a least probability.
 */
export type AcceptancePolicy =
  | { readonly costOfError: number; readonly costOfHuman: number }
  | { readonly threshold: number }

export type Acceptance = {
  readonly action: 'accept' | 'human'
  /** What accepting the answer would cost on average: the dearest come first in the dispatch queue. */
  readonly expectedCost: number
}

/**
 * Accepts the answer when its expected cost is below that of a person's look, or its probability reaches the threshold.
 *
 * @param probability calibrated probability of the first candidate
 *
 * @example
 * decideAcceptance(0.98, { costOfError: 60, costOfHuman: 2 }) // accept: 0.02 × 60 = 1.2 < 2
 */
export const decideAcceptance = (probability: number, policy: AcceptancePolicy): Acceptance => {
  if ('threshold' in policy) return { action: probability >= policy.threshold ? 'accept' : 'human', expectedCost: 1 - probability }
  const expectedCost = (1 - probability) * policy.costOfError
  return { action: expectedCost < policy.costOfHuman ? 'accept' : 'human', expectedCost }
}
