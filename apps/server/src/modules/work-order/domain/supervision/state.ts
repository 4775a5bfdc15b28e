import type { Rung } from './policy.ts'

/** One matter that a unit is held to, from the first word to its end. */
export type Supervision = {
  /** Number within the order. */
  readonly no: number
  readonly unitCode: string
  readonly rung: Rung
  /** Whose turn it is: the unit's to answer, or the supervisor's to say whether the answer will do. */
  readonly turn: 'unit' | 'supervisor' | null
  readonly openedAt: number
  /** When it came to this rung. */
  readonly climbedAt: number
  /** The clock of whoever's turn it is. */
  readonly clockNo: number | null
  /** The overdue clock that it is about, while it is over as soon as that one stops. */
  readonly causeNo: number | null
  /** A leader's note: whose, of which unit. */
  readonly notedBy: { readonly accountId: string; readonly unitCode: string } | null
  /** Units that read along. */
  readonly readers: readonly string[]
  readonly isInterviewed: boolean
  /** The notice about the unit that was published. */
  readonly notice: { readonly at: number; readonly withdrawnAt: number | null } | null
  readonly outcome: 'accepted' | 'settled' | 'closed' | null
  readonly endedAt: number | null
}

export const supervisionOf = (state: { readonly supervisions?: readonly Supervision[] }, no: number): Supervision | null => state.supervisions?.find((one) => one.no === no) ?? null
export const openSupervisions = (state: { readonly supervisions?: readonly Supervision[] }): readonly Supervision[] => (state.supervisions ?? []).filter((one) => one.outcome === null)

type Clocks = { readonly clocks: readonly { readonly no: number; readonly stoppedAt: number | null }[] }

/** Since when there is nothing to supervise any more, because the clock that it is about has stopped; null while there is. */
export const settledAt = (state: Clocks, { turn, causeNo }: Supervision): number | null =>
  turn === 'unit' && causeNo !== null ? (state.clocks.find((clock) => clock.no === causeNo)?.stoppedAt ?? null) : null
