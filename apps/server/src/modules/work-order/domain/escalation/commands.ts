export type EscalationCommand =
  /** `to` null: the unit above, or for what crosses districts the first one above that is the city's. */
  | { readonly type: 'requestEscalation'; readonly reason: string; readonly text: string; readonly to: string | null }
  | { readonly type: 'decideEscalation'; readonly accepts: boolean; readonly note: string }
  | { readonly type: 'escalate'; readonly reason: string; readonly text: string; readonly to: string | null }
  | { readonly type: 'handBack'; readonly opinion: string; readonly resources: string; readonly authority: string }
