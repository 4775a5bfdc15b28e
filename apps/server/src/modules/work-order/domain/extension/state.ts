import type { Duration } from '../clock-turn.ts'

/** One request for more time (T37); pending while it has no outcome and its review clock runs. */
export type ExtensionRequest = {
  readonly assignmentNo: number
  readonly round: number
  /** The clock that is to be extended. */
  readonly clockNo: number
  readonly reviewNo: number
  readonly reason: string
  readonly length: Duration
  readonly countsInAssessment: boolean
  readonly outcome: 'granted' | 'refused' | 'lapsed' | null
}
