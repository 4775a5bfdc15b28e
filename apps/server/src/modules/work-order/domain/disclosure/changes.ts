import type { Changes } from '../changes.ts'
import type { WorkOrderState } from '../state.ts'
import type { DisclosureEvent } from './events.ts'

const ended = (state: WorkOrderState, no: number | null, at: number): Partial<WorkOrderState> =>
  (no === null || !state.disclosures ? {} : { disclosures: state.disclosures.map((one) => (one.no === no ? { ...one, endedAt: at } : one)) })

/** What each event changes. */
export const disclosureChanges: Changes<DisclosureEvent> = {
  OrderDisclosed: (state, data, at) => ({ disclosures: [...(state.disclosures ?? []), { no: data.no, at, endedAt: null }] }),
  DisclosureWithdrawn: (state, data, at) => ended(state, data.no, at),
  DisclosureObjected: (state, data, at) => ({ ...ended(state, data.no, at), isDisclosureObjected: true }),
  PraiseRecorded: (state, data, at) => ({ praises: [...(state.praises ?? []), { at, unitCode: data.unitCode }] }),
}
