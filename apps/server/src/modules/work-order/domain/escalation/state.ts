/** What escalation keeps in the order's state, once a unit asked for it or it happened. */
export type EscalationState = {
  /** The last request of a lead; open while its clock runs. */
  readonly request: { readonly from: number; readonly to: string; readonly reason: string; readonly clockNo: number } | null
  /** While a superior unit leads that was put in by an escalation by hand: the share that led before and gets it back, and the superior's. */
  readonly current: { readonly from: number; readonly superior: number; readonly reason: string; readonly at: number } | null
}

export const neverEscalated: EscalationState = { request: null, current: null }
