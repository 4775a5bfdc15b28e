import type { MainFacts } from '../event-cluster/commands.ts'
import type { PhoneMatch } from '../fraud/commands.ts'

type Verdict = { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null; /** Of a member: the order it joined. */ readonly main?: MainFacts; /** Members of staff whose own phone the requester's is. */ readonly phoneMatches?: readonly PhoneMatch[] }

export type CallBackCommand =
  | { readonly type: 'openMemberCallBack'; readonly leadUnit: string; /** The order whose result was passed, where it is this member's answer too. */ readonly main?: string }
  | { readonly type: 'startCallBack' }
  | { readonly type: 'recordFailedCall'; readonly outcome: string; readonly note: string }
  | ({ readonly type: 'completeCallBack' } & Verdict)
  | ({ readonly type: 'evaluate' } & Verdict)
  | { readonly type: 'reopen'; readonly textId: string; readonly textDigest: string }
  | { readonly type: 'acceptRework' }
