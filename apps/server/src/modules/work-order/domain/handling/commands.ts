export type HandlingCommand =
  | { readonly type: 'signFor' }
  | { readonly type: 'recordFirstContact'; readonly method: string; readonly outcome: string; readonly note: string }
  | { readonly type: 'addProgress'; readonly text: string; readonly visibleToRequester: boolean; readonly attachmentIds: readonly string[] }
  | { readonly type: 'submitResult'; readonly resultType: string; readonly text: string; readonly basis: string; readonly requesterOpinion: string; readonly solved: boolean; readonly attachmentIds: readonly string[]; readonly waiveCo: string | null }
  | { readonly type: 'approveResult'; readonly note: string }
  | { readonly type: 'rejectResult'; readonly reason: string }
