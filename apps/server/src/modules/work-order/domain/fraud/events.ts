import type { Fact } from '../event.ts'

export type FraudEvent =
  | Fact<'FraudConfirmed', { readonly text: string; readonly reference: string; readonly attachmentIds: readonly string[]; /** Verdicts that count no more. */ readonly voided: number; readonly by: string }>
