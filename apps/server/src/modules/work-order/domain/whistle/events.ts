import type { DispatchedUnit, Fact } from '../event.ts'
import type { ArrivalScore, WhistleKind } from './state.ts'

export type ScoredDepartment = { readonly unitCode: string; readonly arrival: ArrivalScore; readonly solved: boolean; readonly attitude: number; readonly note: string }

export type WhistleEvent =
  | Fact<'WhistleBlown', {
      readonly no: number; readonly kind: WhistleKind; readonly byUnit: string; readonly byShare: number; readonly matter: string; readonly place: string
      readonly summons: readonly { readonly unitCode: string; readonly clockNo: number; readonly shareNo: number | null }[]
      /** Shares that the departments get with it. */
      readonly assignments: readonly DispatchedUnit[]; readonly by: string
    }>
  | Fact<'DepartmentArrived', { readonly whistleNo: number; readonly unitCode: string; readonly people: string; readonly how: 'onSite' | 'online'; readonly isLate: boolean; readonly note: string; readonly by: string }>
  | Fact<'SummonsOverdue', { readonly whistleNo: number; readonly unitCode: string; readonly dueAt: number | null }>
  | Fact<'DepartmentAskedToLeave', { readonly whistleNo: number; readonly unitCode: string; readonly note: string; readonly by: string }>
  | Fact<'DepartmentReleased', { readonly whistleNo: number; readonly score: ScoredDepartment; readonly by: string }>
  /** `scores`: of those that were not let go one by one before. */
  | Fact<'WhistleClosed', { readonly whistleNo: number; readonly scores: readonly ScoredDepartment[]; readonly summary: string; readonly by: string }>
  | Fact<'WhistleWithdrawn', { readonly whistleNo: number; readonly reason: string; readonly shares: readonly number[]; readonly by: string }>
  | Fact<'WhistleCallScored', { readonly whistleNo: number; readonly unitCode: string; readonly needed: boolean; readonly prepared: number; readonly note: string; readonly by: string }>
