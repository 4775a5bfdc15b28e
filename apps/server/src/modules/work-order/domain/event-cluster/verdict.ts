import type { Given } from '../given.ts'

/** Whether a member's bad verdict has its main order done again: by policy, while that order is closed and has a round left. */
export const reopensMain = (main: { readonly status: string; readonly reworkRound: number }, given: Given): boolean =>
  given.policy.eventCluster.badVerdictReopens === 'main' && main.status === 'closed' && main.reworkRound < given.policy.rework.mostRounds
