export type FraudCommand =
  /** `reference`: where the discipline office keeps what shows it. */
  | { readonly type: 'confirmFraud'; readonly text: string; readonly reference: string; readonly attachmentIds: readonly string[] }
