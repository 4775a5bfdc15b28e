import type { Changes } from '../changes.ts'
import { nothingDisputed } from '../dispute/changes.ts'
import { isOpenShare } from '../state.ts'
import { silent } from '../fold.ts'
import { whistlesEnded } from '../whistle/changes.ts'
import type { SecrecyEvent } from './events.ts'

/** What each event changes. */
export const secrecyChanges: Changes<SecrecyEvent> = {
  SecrecyChanged: (_state, data) => ({ secrecyLevel: data.level }),
  AccusedUnitsNamed: (_state, data) => ({ accusedUnits: data.units, secrecyLevel: data.level, ...(data.proposal ? { proposal: { lead: data.proposal.lead, co: data.proposal.co } } : {}) }),
  OrderTakenFromAccused: (state, _data, at) => ({
    ...whistlesEnded(state, at), ...nothingDisputed(state, at),
    status: 'dispatchPending', undoable: null, timers: silent(state), ...(state.ruling ? { ruling: null } : {}),
    assignments: state.assignments.map((assignment) => (isOpenShare(assignment) || assignment.role === 'lead' ? { ...assignment, status: 'takenBack' as const } : assignment)),
  }),
}
