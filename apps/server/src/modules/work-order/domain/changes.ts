import type { WorkOrderState } from './state.ts'

type AnyFact = { readonly type: string; readonly data: object }

/** What each event of a mechanism changes in the order's state. One entry an event: a missing one does not compile. */
export type Changes<Event extends AnyFact> = {
  readonly [Type in Event['type']]: (state: WorkOrderState, data: Extract<Event, { readonly type: Type }>['data'], at: number) => Partial<WorkOrderState>
}
