import type { Changes } from '../changes.ts'
import { withOne } from '../fold.ts'
import type { IntakeEvent } from './events.ts'

/** What each event changes. */
export const intakeChanges: Changes<IntakeEvent> = {
  RequestRegistered: (_state, { classification, proposal, by, clocks: _clocks, narrativeDigest: _digest, ...facts }, at) => ({
    ...facts, status: 'intakePending', registeredAt: at, registeredBy: by, candidates: classification.candidates, expectedCost: classification.expectedCost,
    proposal: { lead: proposal.lead, co: proposal.co },
  }),
  RequestAccepted: (state, data, at) => ({
    status: 'dispatchPending', acceptedAt: state.acceptedAt ?? at, kind: data.kind, matterCode: data.matterCode, matterBy: data.matterBy, deadlineClass: data.deadlineClass,
    ...(data.proposal ? { proposal: { lead: data.proposal.lead, co: data.proposal.co } } : {}),
  }),
  DeclineProposed: (state, { reason, alternative, by }) => ({ decline: { deciders: [], isAppealed: false, ...state.decline, pending: { reason, alternative, by } } }),
  DeclineRejected: (state) => (state.decline ? { decline: { ...state.decline, pending: null } } : {}),
  RequestDeclined: (state, data, at) => ({
    status: 'declined', closedAt: at,
    decline: { isAppealed: state.decline?.isAppealed ?? false, pending: null, deciders: [data.by, data.proposedBy].reduce<readonly string[]>((all, one) => (one === undefined ? all : withOne(all, one)), state.decline?.deciders ?? []) },
  }),
  RefusalAppealed: (state) => ({ status: 'intakePending', closedAt: null, lastRequesterWord: 'appeal', decline: { deciders: [], ...state.decline, pending: null, isAppealed: true } }),
  RequestReclassified: (_state, data) => ({ matterCode: data.matterCode, matterBy: 'person', deadlineClass: data.deadlineClass, proposal: { lead: data.proposal.lead, co: data.proposal.co } }),
  HistoryImported: () => ({}),
}
