import type { Reason } from '@suban/domain-kit'
import type { Fact } from '../event.ts'
import type { Rung } from './policy.ts'

/** A unit, or only the people of one post in it; unit `*`: whoever has the post. */
export type Told = { readonly unitCode: string; readonly post?: string }

export type SupervisionEvent =
  /** `told`: who was told of it; missing in events that are older than this mechanism. */
  | Fact<'WorkOrderUrged', { readonly by: 'requester' | 'staff'; readonly text: string; readonly told?: readonly Told[] }>
  /** `by` `system`: a trigger of the policy, which `because` names. `causeNo`: see the state. */
  | Fact<'SupervisionOpened', {
      readonly no: number; readonly unitCode: string; readonly rung: Rung; readonly reason: string; readonly demands: string; readonly because: readonly Reason[]
      readonly causeNo: number | null; readonly told: readonly Told[]; readonly by: string
    }>
  /** T60: a leader's note is a supervision at once. */
  | Fact<'LeaderNoted', { readonly no: number; readonly unitCode: string; readonly rung: Rung; readonly readers: readonly string[]; readonly text: string; readonly told: readonly Told[]; readonly by: string; readonly byUnit: string }>
  | Fact<'SupervisionReplied', { readonly no: number; readonly unitCode: string; readonly text: string; readonly done: string; readonly attachmentIds: readonly string[]; readonly isLate: boolean; readonly told: readonly Told[]; readonly by: string }>
  | Fact<'SupervisionAccepted', { readonly no: number; readonly unitCode: string; readonly note: string; readonly told: readonly Told[]; readonly by: string }>
  /** The answer will not do, and there is no higher rung, or it is too soon for it: answer again. */
  | Fact<'SupervisionReplyRejected', { readonly no: number; readonly unitCode: string; readonly note: string; readonly told: readonly Told[]; readonly by: string }>
  | Fact<'SupervisionClimbed', {
      readonly no: number; readonly unitCode: string; readonly from: Rung; readonly to: Rung; readonly why: 'noReply' | 'replyRejected' | 'trigger' | 'hand'; readonly note: string
      readonly because: readonly Reason[]; readonly causeNo: number | null; readonly told: readonly Told[]; readonly by: string
    }>
  | Fact<'UnitInterviewed', { readonly no: number; readonly unitCode: string; readonly heldOn: string; readonly posts: readonly string[]; readonly outcome: string; readonly by: string }>
  | Fact<'SupervisionPublished', { readonly no: number; readonly unitCode: string; readonly title: string; readonly text: string; readonly told: readonly Told[]; readonly by: string }>
  | Fact<'SupervisionNoticeWithdrawn', { readonly no: number; readonly unitCode: string; readonly reason: string; readonly told: readonly Told[]; readonly by: string }>
  /** What it was about has been done: nobody need answer. */
  | Fact<'SupervisionSettled', { readonly no: number; readonly unitCode: string; readonly causeNo: number }>
  | Fact<'SupervisionClosed', { readonly no: number; readonly unitCode: string; readonly note: string; readonly told: readonly Told[]; readonly by: string }>
