import type { Reason } from '@suban/domain-kit'
import type { DispatchedUnit, Fact } from '../event.ts'

export type CallBackEvent =
  | Fact<'MemberCallBackOpened', { readonly leadUnit: string; /** The order whose reply is this member's answer too. */ readonly main?: string }>
  | Fact<'CallBackStarted', { readonly by: string }>
  | Fact<'CallBackFailed', { readonly outcome: string; readonly note: string; readonly attempt: number; readonly callNotBefore: number }>
  | Fact<'CallBackExhausted', { readonly outcome: string; readonly note: string; readonly attempt: number }>
  | Fact<'CallBackCompleted', { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null; readonly round: number; readonly by: string }>
  | Fact<'RequesterEvaluated', { readonly contacted: boolean; readonly solved: boolean; readonly satisfaction: number; readonly textId: string | null; readonly textDigest: string | null; readonly round: number }>
  | Fact<'WorkOrderReopened', { readonly textId: string; readonly textDigest: string }>
  | Fact<'ReworkOpened', { readonly round: number; readonly because: readonly Reason[]; readonly assignment: DispatchedUnit | null }>
  | Fact<'ReworkEscalated', { readonly round: number; readonly lead: DispatchedUnit; readonly because: readonly Reason[] }>
  | Fact<'ReworkAccepted', { readonly no: number }>
  | Fact<'WorkOrderClosed', { readonly outcome: 'satisfied' | 'unsatisfied' | 'unreachable' | 'answered' | 'transferred' | 'withdrawn'; readonly archiveAt: number }>
