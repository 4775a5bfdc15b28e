/** A member of staff whose own phone is the requester's, as whoever knows phones has found: a decision learns who, never the number. */
export type PhoneMatch = { readonly unitCode: string; readonly accountId: string }

export type FraudCommand =
  /** `reference`: where the discipline office keeps what shows it. */
  | { readonly type: 'confirmFraud'; readonly text: string; readonly reference: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'dismissSuspicion'; readonly note: string }
