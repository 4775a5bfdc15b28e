import type { ChangeSetState } from './change-set.ts'

export type ChangeSetPhase = 'draft' | 'checked' | 'submitted' | 'rejected' | 'withdrawn' | 'upcoming' | 'inForce' | 'superseded' | 'rolledBack'

/** What the day and the published versions say about a change set. */
export type PhaseFacts = {
  readonly today: string
  /** Whether a version is the one in force today. */
  isInForce(kind: string, version: string): boolean
  /** Whether a version will be in force on the day from which it is to count. */
  willBeInForce(kind: string, version: string): boolean
  /** The day from which an approved roll-back of this set counts; null: there is none. */
  readonly rolledBackFrom: string | null
}

/** Where a change set stands today. Taking effect and being taken over are not steps of anybody: they follow from the day. */
export const phaseOf = (state: ChangeSetState, facts: PhaseFacts): ChangeSetPhase => {
  if (state.status === 'absent') return 'draft'
  if (state.status !== 'approved') return state.status
  if (facts.rolledBackFrom !== null && facts.rolledBackFrom <= facts.today) return 'rolledBack'
  if (state.effectiveFrom > facts.today) return state.published.some(({ kind, version }) => facts.willBeInForce(kind, version)) ? 'upcoming' : facts.rolledBackFrom === null ? 'superseded' : 'rolledBack'
  return state.published.some(({ kind, version }) => facts.isInForce(kind, version)) ? 'inForce' : 'superseded'
}
