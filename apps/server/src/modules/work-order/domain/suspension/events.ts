import type { Fact } from '../event.ts'
import type { Clearance, ResponsibleLeader } from './state.ts'

type Stage = 'district' | 'city'

export type SuspensionEvent =
  | Fact<'SuspensionApplied', {
      readonly no: number; readonly unitCode: string; readonly category: string; readonly plan: string; readonly milestones: readonly { readonly dueAt: number; readonly text: string }[]
      readonly responsible: ResponsibleLeader; readonly funding: string; readonly expiresAt: number; readonly toRequester: string; readonly toldHow: string; readonly toldOn: string
      readonly attachmentIds: readonly string[]; readonly stage: Stage; readonly by: string
    }>
  /** The district found it good; the city examines next. */
  | Fact<'SuspensionPassedOn', { readonly note: string; readonly by: string }>
  | Fact<'SuspensionApproved', { readonly no: number; readonly from: 'handling' | 'escalated'; readonly expiresAt: number; readonly note: string; readonly by: string }>
  | Fact<'SuspensionRefused', { readonly stage: Stage; readonly reason: string; readonly by: string }>
  /** Not examined in time: not suspended. `dueAt` is when it should have been. */
  | Fact<'SuspensionLapsed', { readonly stage: Stage; readonly dueAt: number | null }>
  | Fact<'MilestoneReported', { readonly milestone: number | null; readonly text: string; readonly isLate: boolean; readonly attachmentIds: readonly string[]; readonly by: string }>
  | Fact<'MilestoneMissed', { readonly milestone: number; readonly dueAt: number; readonly text: string }>
  /** `stage` null: no verification before the unit's own review. */
  | Fact<'ClearanceSubmitted', { readonly no: number; readonly stage: Stage | null } & Clearance>
  | Fact<'ClearanceRefused', { readonly stage: Stage; readonly reason: string; readonly by: string }>
  | Fact<'SuspensionCleared', { readonly no: number; readonly note: string; readonly by: string }>
  /** T44: the supervision mechanism opens one from it. */
  | Fact<'SuspensionExpired', { readonly no: number; readonly unitCode: string; readonly expiresAt: number }>
