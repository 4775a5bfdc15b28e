import type { Reason } from '@suban/domain-kit'
import type { DispatchedUnit, Fact } from '../event.ts'
import type { Named } from '../returns/list-verdict.ts'
import type { DeadlineClass } from '../state.ts'
import type { ListChange, RulingRef } from './commands.ts'
import type { OpenLevel } from './state.ts'

/** Who has it after a decision: `kept` are shares that go on, `takenBack` those that end, `assignments` new ones. */
type Shares = { readonly assignments: readonly DispatchedUnit[]; readonly takenBack: readonly number[] }

export type DisputeEvent =
  | Fact<'DisputeOpened', {
      readonly disputeNo: number; readonly level: OpenLevel; readonly because: readonly Reason[]; readonly parties: readonly string[]; readonly firstReceiver: string | null
      /** The first receiver's share where nobody handles it (先办后议). */
      readonly provisional: DispatchedUnit | null; readonly note: string; readonly by: string
    }>
  | Fact<'StatementSubmitted', { readonly disputeNo: number; readonly unitCode: string; readonly position: string; readonly text: string; readonly basis: string; readonly by: string }>
  | Fact<'DisputeEscalated', { readonly disputeNo: number; readonly because: readonly Reason[]; readonly note: string; readonly by: string }>
  | Fact<'DisputeAwarded', Shares & {
      readonly disputeNo: number; readonly level: OpenLevel; readonly lead: string; readonly co: readonly string[]; readonly basis: string; readonly text: string
      readonly dueAt: number | null; readonly deadlineClass: DeadlineClass | null; readonly precedents: readonly RulingRef[]; readonly listChange: ListChange | null; readonly lists: Named; readonly by: string
    }>
  | Fact<'DisputeDefaulted', Shares & { readonly disputeNo: number; readonly lead: string; readonly because: readonly Reason[] }>
  /** The unit has handled it before anybody ruled: the requester is served, and nothing is left to be decided. */
  | Fact<'DisputeSettled', { readonly disputeNo: number; readonly unitCode: string }>
