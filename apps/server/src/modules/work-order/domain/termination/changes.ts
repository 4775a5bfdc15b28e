import type { Changes } from '../changes.ts'
import { change, silent, withOne } from '../fold.ts'
import { isOpenShare, type WorkOrderState } from '../state.ts'
import { whistlesEnded } from '../whistle/changes.ts'
import type { TerminationEvent } from './events.ts'
import type { TerminationState } from './state.ts'

/** Change what is there; an order that was never applied for has nothing to change. */
const alter = (state: WorkOrderState, facts: Partial<TerminationState>): Partial<WorkOrderState> => (state.termination ? { termination: { ...state.termination, ...facts } } : {})

/** What each event changes. */
export const terminationChanges: Changes<TerminationEvent> = {
  TerminationApplied: (state, data) => ({
    handlers: withOne(state.handlers, data.by),
    termination: {
      applications: (state.termination?.applications ?? 0) + 1, no: data.no, unitCode: data.unitCode, appliedBy: data.by, reason: data.reason, alternative: data.alternative,
      reviewNo: data.clocks?.start?.[0]?.no ?? 0, votes: [], formerVoters: [...(state.termination?.formerVoters ?? []), ...(state.termination?.votes ?? []).map((vote) => vote.by)],
      decided: null, at: null, appealedAt: state.termination?.appealedAt ?? null,
    },
  }),
  TerminationVoted: (state, { by, isFor, isLegal }) => alter(state, { votes: [...(state.termination?.votes ?? []), { by, isFor, isLegal }] }),
  TerminationRefused: (state, _data, at) => alter(state, { decided: 'refused', at }),
  WorkOrderTerminated: (state, _data, at) => ({
    ...whistlesEnded(state, at), ...alter(state, { decided: 'granted', at }), status: 'terminated', closedAt: at, timers: silent(state), undoable: null,
    assignments: state.assignments.map((assignment) => (isOpenShare(assignment) ? { ...assignment, status: 'done' as const } : assignment)),
  }),
  TerminationAppealed: (state, data, at) => ({
    ...alter(state, { appealedAt: at }), status: 'handling', closedAt: null, lastRequesterWord: 'reopening', ...change(state, data.no, { status: 'handling', submittedAt: null, submittedBy: null }),
  }),
}
