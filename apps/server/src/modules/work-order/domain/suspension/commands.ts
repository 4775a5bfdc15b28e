import type { Clearance, ResponsibleLeader } from './state.ts'

export type SuspensionCommand =
  | {
      readonly type: 'applySuspension'; readonly category: string; readonly plan: string; readonly milestones: readonly { readonly dueAt: number; readonly text: string }[]
      readonly responsible: ResponsibleLeader; readonly funding: string; readonly expiresAt: number
      /** What the requester was told in writing, how, on which day. */
      readonly toRequester: string; readonly toldHow: string; readonly toldOn: string; readonly attachmentIds: readonly string[]
    }
  | { readonly type: 'decideSuspension'; readonly isApproved: boolean; readonly note: string }
  /** `milestone`: number of the one that is done, from 1; null: how things stand. */
  | { readonly type: 'reportMilestone'; readonly milestone: number | null; readonly text: string; readonly attachmentIds: readonly string[] }
  | ({ readonly type: 'clearSuspension' } & Omit<Clearance, 'by'>)
  | { readonly type: 'verifyClearance'; readonly isAccepted: boolean; readonly note: string }
