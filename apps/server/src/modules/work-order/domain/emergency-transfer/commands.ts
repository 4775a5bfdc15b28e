export type EmergencyTransferCommand =
  | { readonly type: 'transferEmergency'; readonly target: string; readonly platform: string; readonly mode: string; readonly reason: string; readonly shared: readonly string[] }
  /** `followUp`: something is left for the city's units to do. */
  | { readonly type: 'recordTransferReceipt'; readonly peerCaseNo: string; readonly followUp: boolean }
  | { readonly type: 'takeBackTransfer'; readonly reason: string; readonly note: string }
