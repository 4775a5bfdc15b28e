import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

export type FraudEvent =
  /** Nobody is named: who it may have been, whoever looks into it finds out. */
  | Fact<'VerdictSuspected', { readonly no: number; readonly round: number; readonly unitCode: string; readonly because: readonly Reason[]; readonly by: 'system' }>
  | Fact<'SuspicionDismissed', { readonly no: number; readonly note: string; readonly by: string }>
  | Fact<'FraudConfirmed', { readonly text: string; readonly reference: string; readonly attachmentIds: readonly string[]; /** Verdicts that count no more. */ readonly voided: number; readonly by: string }>
