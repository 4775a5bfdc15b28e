type Verdict = { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null }

export type CallBackCommand =
  | { readonly type: 'openMemberCallBack'; readonly leadUnit: string }
  | { readonly type: 'startCallBack' }
  | { readonly type: 'recordFailedCall'; readonly outcome: string; readonly note: string }
  | ({ readonly type: 'completeCallBack' } & Verdict)
  | ({ readonly type: 'evaluate' } & Verdict)
  | { readonly type: 'reopen'; readonly textId: string; readonly textDigest: string }
  | { readonly type: 'acceptRework' }
