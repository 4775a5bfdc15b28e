export type ClueCommand =
  | { readonly type: 'addClue'; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }
  | { readonly type: 'passOnClue'; readonly memberId: string; readonly memberOrderNo: string; readonly textId: string; readonly textDigest: string; readonly attachmentIds: readonly string[] }
