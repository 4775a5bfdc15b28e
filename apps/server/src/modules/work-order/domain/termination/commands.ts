export type TerminationCommand =
  | { readonly type: 'applyTermination'; readonly reason: string; readonly text: string; readonly alternative: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'voteOnTermination'; readonly isFor: boolean; readonly reason: string }
  | { readonly type: 'appealTermination'; readonly textId: string; readonly textDigest: string }
