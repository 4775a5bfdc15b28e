import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'

export type EmergencyTransferEvent =
  /** `because` only where the machine transferred it by itself. */
  | Fact<'RequestTransferred', { readonly no: number; readonly target: string; readonly platform: string; readonly mode: string; readonly reason: string; readonly shared: readonly string[]; readonly by: string; readonly because?: readonly Reason[] }>
  /** The other side has it, under its own number. `followUp`: the order goes on for what is left, or for those who joined it. */
  | Fact<'TransferReceived', { readonly no: number; readonly peerCaseNo: string; readonly followUp: boolean; readonly by: string }>
  | Fact<'TransferTakenBack', { readonly no: number; readonly reason: string; readonly note: string; readonly by: string }>
