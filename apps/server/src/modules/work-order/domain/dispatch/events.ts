import type { Reason } from '@suban/domain-kit'
import type { DispatchedUnit, Fact } from '../event.ts'

export type DispatchEvent =
  /** `because` only where the lists were asked again; else the proposal before it tells why. */
  | Fact<'WorkOrderDispatched', { readonly assignments: readonly DispatchedUnit[]; readonly proposalFollowed: boolean; readonly note: string; readonly because?: readonly Reason[]; readonly by: string; readonly undoUntil: number }>
  | Fact<'DispatchedToDistrict', { readonly assignment: DispatchedUnit; readonly note: string; readonly because: readonly Reason[]; readonly by: string; readonly undoUntil: number }>
  /** `from`: the share of whoever named the next unit. */
  | Fact<'DispatchedOnward', { readonly from: number; readonly fromUnit: string; readonly assignment: DispatchedUnit; readonly note: string; readonly by: string }>
  | Fact<'QuestionReturnedToCentre', { readonly takenBack: readonly number[]; readonly because: readonly Reason[] }>
  | Fact<'DispatchTakenBack', object>
