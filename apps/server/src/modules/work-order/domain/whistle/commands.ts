import type { WhistleKind } from './state.ts'

export type DepartmentScore = { readonly unitCode: string; readonly solved: boolean; /** One to five. */ readonly attitude: number; readonly note: string }

export type WhistleCommand =
  | { readonly type: 'blowWhistle'; readonly kind: WhistleKind; readonly matter: string; readonly place: string; readonly departments: readonly string[]; /** Whether they get a share, where the policy leaves the choice. */ readonly withShare: boolean }
  | { readonly type: 'recordArrival'; readonly whistleNo: number; readonly people: string; readonly how: 'onSite' | 'online'; readonly note: string }
  | { readonly type: 'askToLeave'; readonly whistleNo: number; readonly note: string }
  | ({ readonly type: 'releaseDepartment'; readonly whistleNo: number } & DepartmentScore)
  | { readonly type: 'closeWhistle'; readonly whistleNo: number; readonly scores: readonly DepartmentScore[]; readonly summary: string }
  | { readonly type: 'withdrawWhistle'; readonly whistleNo: number; readonly reason: string }
  | { readonly type: 'scoreWhistle'; readonly whistleNo: number; readonly needed: boolean; /** One to five. */ readonly prepared: number; readonly note: string }
