import type { ProposedUnits } from '../intake/events.ts'

/** What may be known of the order that is joined; `lead`: the unit that leads it. */
export type Target = { readonly status: string; readonly orderNo: string; readonly lead?: string | null }

/** What the member's decision may know of its main order, where a bad verdict may go back to it. */
export type MainFacts = { readonly status: string; readonly reworkRound: number; readonly orderNo: string }

export type EventClusterCommand =
  /** `followers`: all members of this order, which go with it into the target. */
  | { readonly type: 'attach'; readonly targetId: string; readonly target: Target; readonly followers?: readonly string[] }
  | { readonly type: 'join'; readonly memberId: string; readonly memberOrderNo: string }
  | { readonly type: 'gather'; readonly members: readonly { readonly id: string; readonly orderNo: string }[] }
  | { readonly type: 'leave'; readonly memberId: string }
  | { readonly type: 'moveMember'; readonly targetId: string; readonly target: Target; readonly reason: string }
  | { readonly type: 'unmerge'; readonly reason: string; /** What the lists say of it now that it stands alone. */ readonly proposal: ProposedUnits }
  /** A member's verdict, told to its main order (policy `eventCluster.badVerdictReopens`). */
  | { readonly type: 'hearMember'; readonly memberId: string; readonly memberOrderNo: string; readonly solved: boolean; readonly satisfaction: number }
  | { readonly type: 'split'; readonly children: readonly string[] }
