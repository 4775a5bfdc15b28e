import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

export type TerminationEvent =
  | Fact<'TerminationApplied', { readonly no: number; readonly unitCode: string; readonly reason: string; readonly text: string; readonly alternative: string; readonly attachmentIds: readonly string[]; readonly by: string }>
  | Fact<'TerminationVoted', { readonly isFor: boolean; readonly reason: string; readonly isLegal: boolean; readonly by: string }>
  | Fact<'TerminationRefused', { readonly because: readonly Reason[] }>
  /** The requester is told the reason, their rights and other ways. */
  | Fact<'WorkOrderTerminated', { readonly reason: string; readonly alternative: string; readonly rights: { readonly zh: string; readonly en: string }; readonly appealUntil: number; readonly because: readonly Reason[] }>
  | Fact<'TerminationAppealed', { readonly no: number; readonly textId: string; readonly textDigest: string }>
