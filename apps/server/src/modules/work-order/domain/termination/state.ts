import type { Vote } from '../vote.ts'

/** 终止: the application that counts (the last one), and what became of it. */
export type TerminationState = {
  readonly applications: number
  readonly no: number
  readonly unitCode: string
  readonly appliedBy: string
  readonly reason: string
  /** Other ways that the requester has. */
  readonly alternative: string
  readonly reviewNo: number
  readonly votes: readonly Vote[]
  /** Those who voted on an application before: another panel decides now. */
  readonly formerVoters: readonly string[]
  readonly decided: 'granted' | 'refused' | null
  readonly at: number | null
  readonly appealedAt: number | null
}
