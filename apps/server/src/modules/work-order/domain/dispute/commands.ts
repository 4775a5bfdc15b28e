import type { Named } from '../returns/list-verdict.ts'
import type { DeadlineClass } from '../state.ts'

/** What the duty list should say from now on, by the experience of a dispute. */
export type ListChange = { readonly lead: string; readonly co: readonly string[]; readonly reason: string }
/** An earlier ruling: the order it fell in and the number of the dispute there. */
export type RulingRef = { readonly workOrderId: string; readonly disputeNo: number }

/** `lists`: what the lists say at the moment of the decision, asked by whoever carries the command. */
export type DisputeCommand =
  | { readonly type: 'openDispute'; readonly note: string }
  | { readonly type: 'submitStatement'; readonly position: string; readonly text: string; readonly basis: string }
  | { readonly type: 'escalateDispute'; readonly note: string }
  | {
      readonly type: 'award'; readonly lead: string; readonly co: readonly string[]; readonly basis: string; readonly text: string
      /** When the handling must be done, or the class by which it is counted from now on; both null: as promised. */
      readonly dueAt: number | null; readonly deadlineClass: DeadlineClass | null
      readonly precedents: readonly RulingRef[]; readonly listChange: ListChange | null; readonly lists: Named
    }
