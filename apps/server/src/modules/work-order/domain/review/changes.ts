import type { Changes } from '../changes.ts'
import { changeLead, withOne } from '../fold.ts'
import type { ReviewEvent } from './events.ts'

/** What each event changes. */
export const reviewChanges: Changes<ReviewEvent> = {
  ResultPassedByCentre: (state, data) => ({ status: 'callBackPending', callAttempts: 0, callNotBefore: null, centreReviewers: withOne(state.centreReviewers, data.by) }),
  ResultSentBackByCentre: (state, data) => ({ ...changeLead(state, { status: 'handling' }), status: 'handling', centreReviewers: withOne(state.centreReviewers, data.by) }),
}
