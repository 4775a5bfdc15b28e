import type { Changes } from '../changes.ts'
import type { IntakeEvent } from './events.ts'

/** What each event changes. */
export const intakeChanges: Changes<IntakeEvent> = {
  RequestRegistered: (_state, { classification, proposal, by, clocks: _clocks, narrativeDigest: _digest, ...facts }, at) => ({
    ...facts, status: 'intakePending', registeredAt: at, registeredBy: by, candidates: classification.candidates, expectedCost: classification.expectedCost,
    proposal: { lead: proposal.lead, co: proposal.co },
  }),
  RequestAccepted: (_state, data, at) => ({
    status: 'dispatchPending', acceptedAt: at, kind: data.kind, matterCode: data.matterCode, matterBy: data.matterBy, deadlineClass: data.deadlineClass,
    ...(data.proposal ? { proposal: { lead: data.proposal.lead, co: data.proposal.co } } : {}),
  }),
  RequestDeclined: (_state, _data, at) => ({ status: 'declined', closedAt: at }),
  RequestReclassified: (_state, data) => ({ matterCode: data.matterCode, matterBy: 'person', deadlineClass: data.deadlineClass, proposal: { lead: data.proposal.lead, co: data.proposal.co } }),
  HistoryImported: () => ({}),
}
