import type { Changes } from '../changes.ts'
import { setTimer } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { ExclusionEvent } from './events.ts'
import type { ExclusionState } from './state.ts'

/** Change what is there; an order that was never applied for has nothing to change. */
const alter = (state: WorkOrderState, facts: Partial<ExclusionState>): Partial<WorkOrderState> => (state.exclusion ? { exclusion: { ...state.exclusion, ...facts } } : {})

/** What each event changes. */
export const exclusionChanges: Changes<ExclusionEvent> = {
  ExclusionApplied: (_state, { unitCode, reason, round, by, clocks }, at) => ({
    exclusion: { unitCode, appliedBy: by, appliedAt: at, reason, round, reviewNo: clocks?.start?.[0]?.no ?? 0, votes: [], formerVoters: [], decided: null, at: null, count: null, appealedAt: null },
  }),
  ExclusionVoted: (state, { by, isFor, isLegal }) => alter(state, { votes: [...(state.exclusion?.votes ?? []), { by, isFor, isLegal }] }),
  ExclusionGranted: (state, { count, archiveAt }, at) => ({ ...alter(state, { decided: 'granted', at, count }), ...(archiveAt === null ? {} : { timers: setTimer(state, 'archive', archiveAt) }) }),
  ExclusionRefused: (state, { count }, at) => alter(state, { decided: 'refused', at, count }),
  ExclusionAppealed: (state, { clocks }, at) => alter(state, {
    appealedAt: at, reviewNo: clocks?.start?.[0]?.no ?? 0, formerVoters: (state.exclusion?.votes ?? []).map((vote) => vote.by), votes: [],
  }),
  ExclusionUpheld: (state, { count }, at) => alter(state, { at, count }),
  ExclusionLifted: (state, { count }, at) => alter(state, { decided: 'lifted', at, count }),
}
