export type ExclusionCommand =
  | { readonly type: 'applyExclusion'; readonly reason: string; readonly text: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'voteOnExclusion'; readonly isFor: boolean; readonly reason: string }
  | { readonly type: 'appealExclusion'; readonly textId: string; readonly textDigest: string }
