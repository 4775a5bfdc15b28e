import type { Changes } from '../changes.ts'
import { withOne } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { ExtensionEvent } from './events.ts'
import type { ExtensionRequest } from './state.ts'

const decided = (state: WorkOrderState, reviewNo: number, outcome: ExtensionRequest['outcome']): Partial<WorkOrderState> =>
  ({ extensions: (state.extensions ?? []).map((request) => (request.reviewNo === reviewNo ? { ...request, outcome } : request)) })

/** What each event changes. */
export const extensionChanges: Changes<ExtensionEvent> = {
  ExtensionRequested: (state, { no, round, clockNo, reason, length, countsInAssessment, by, clocks }) => ({
    handlers: withOne(state.handlers, by),
    extensions: [...(state.extensions ?? []), { assignmentNo: no, round, clockNo, reviewNo: clocks?.start?.[0]?.no ?? 0, reason, length, countsInAssessment, outcome: null }],
  }),
  ExtensionGranted: (state, data) => decided(state, data.reviewNo, 'granted'),
  ExtensionRefused: (state, data) => decided(state, data.reviewNo, 'refused'),
  ExtensionLapsed: (state, data) => decided(state, data.reviewNo, 'lapsed'),
}
