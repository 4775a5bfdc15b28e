/** How a request is declined (rulebook T10, T11). */
export type DeclinePolicy = {
  /** Whether a refusal by call-taker or intake clerk counts only when the shift lead has confirmed it. */
  readonly confirmedByShiftLead: boolean
  /** Days in which the requester may appeal, from the refusal on. */
  readonly appealDays: number
}
