import type { DispatchedUnit, Fact } from '../event.ts'

export type EscalationEvent =
  | Fact<'EscalationRequested', { readonly from: number; readonly to: string; readonly reason: string; readonly text: string; readonly by: string }>
  | Fact<'EscalationDeclined', { readonly to: string; readonly note: string; readonly by: string }>
  /** `lead`: the superior's share, new or the one that it had as a co-unit. `before`: the share that led until now. */
  | Fact<'WorkOrderEscalated', { readonly reason: string; readonly text: string; readonly lead: DispatchedUnit; readonly before: number; readonly isRequested: boolean; readonly by: string }>
  | Fact<'WorkOrderHandedBack', { readonly from: number; readonly to: number; readonly unitCode: string; readonly opinion: string; readonly resources: string; readonly authority: string; readonly by: string }>
