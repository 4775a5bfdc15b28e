import type { Fact } from '../event.ts'

export type EventClusterEvent =
  | Fact<'WorkOrderMerged', { readonly into: string; readonly intoOrderNo: string; readonly by: string; readonly undoUntil: number }>
  | Fact<'MergeTakenBack', { readonly from: string }>
  | Fact<'MemberJoined', { readonly memberId: string; readonly memberOrderNo: string }>
  | Fact<'MemberLeft', { readonly memberId: string }>
  | Fact<'WorkOrderSplit', { readonly children: readonly string[] }>
