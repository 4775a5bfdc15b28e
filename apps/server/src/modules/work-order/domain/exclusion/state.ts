import type { Vote } from '../vote.ts'

/** 剔除: whether this order's verdict is left out of the assessment, who asked, and what the requester said to it. */
export type ExclusionState = {
  readonly unitCode: string
  readonly appliedBy: string
  readonly appliedAt: number
  readonly reason: string
  /** The round whose verdict it is about: what comes after a reopening is judged for itself. */
  readonly round: number
  readonly reviewNo: number
  readonly votes: readonly Vote[]
  readonly formerVoters: readonly string[]
  /** `lifted`: granted, and taken back on the requester's appeal. */
  readonly decided: 'granted' | 'refused' | 'lifted' | null
  readonly at: number | null
  /** How the panel voted when it decided. */
  readonly count: { readonly yes: number; readonly no: number } | null
  readonly appealedAt: number | null
}
