export type PauseCommand =
  | { readonly type: 'pauseHandling'; readonly reason: string; readonly text: string; /** How the requester was told. */ readonly toldHow: string; readonly attachmentIds: readonly string[] }
  /** `assignmentNo` null: the own unit's share; for the supervisor, the lead's. */
  | { readonly type: 'resumeHandling'; readonly assignmentNo: number | null; readonly text: string; readonly attachmentIds: readonly string[] }
