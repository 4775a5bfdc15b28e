import type { Reason } from '@suban/domain-kit'
import type { DispatchedUnit, Fact } from '../event.ts'

export type ConsultationEvent =
  | Fact<'ConsultationOpened', { readonly question: string; readonly participants: readonly string[]; readonly because: readonly Reason[]; readonly by: string }>
  | Fact<'OpinionGiven', { readonly unitCode: string; readonly position: string; readonly text: string; readonly basis: string; readonly by: string }>
  | Fact<'AssigneeDecided', { readonly assignments: readonly DispatchedUnit[]; readonly minutes: string; readonly basis: string; readonly proposalFollowed: boolean; readonly by: string }>
