import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'
import type { ProposedUnits } from '../intake/events.ts'

export type EventClusterEvent =
  /** `followers`: members that went with it, where it was a main order itself. */
  | Fact<'WorkOrderMerged', { readonly into: string; readonly intoOrderNo: string; readonly by: string; readonly undoUntil: number; readonly followers?: readonly string[] }>
  | Fact<'MergeTakenBack', { readonly from: string; readonly followers?: readonly string[] }>
  | Fact<'MemberJoined', { readonly memberId: string; readonly memberOrderNo: string }>
  | Fact<'MembersGathered', { readonly members: readonly { readonly id: string; readonly orderNo: string }[]; readonly by: string }>
  | Fact<'MemberLeft', { readonly memberId: string }>
  | Fact<'MemberMoved', { readonly from: string; readonly into: string; readonly intoOrderNo: string; readonly reason: string; readonly by: string }>
  | Fact<'WorkOrderUnmerged', { readonly from: string; readonly reason: string; readonly proposal: ProposedUnits; readonly by: string }>
  /** On the member: its bad verdict goes back to the main order, whose new result it waits for. */
  | Fact<'MemberSentBack', { readonly into: string; readonly round: number; readonly because: readonly Reason[] }>
  /** On the main order: a member is not content with the result; what follows from it is the next event. */
  | Fact<'MemberDissatisfied', { readonly memberId: string; readonly memberOrderNo: string }>
  | Fact<'WorkOrderSplit', { readonly children: readonly string[] }>
