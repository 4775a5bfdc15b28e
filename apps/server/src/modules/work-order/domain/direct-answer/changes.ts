import type { Changes } from '../changes.ts'
import { setTimer, silent } from '../fold.ts'
import type { DirectAnswerEvent } from './events.ts'

/** What each event changes. */
export const directAnswerChanges: Changes<DirectAnswerEvent> = {
  RequestAnswered: (state, data) => ({ status: 'directAnswered', timers: setTimer(state, 'answerWindow', data.closesAt), ...(state.isBackAtCentre ? { isBackAtCentre: false } : {}) }),
  DirectAnswerSampled: (state) => ({ status: 'callBackPending', timers: silent(state), callAttempts: 0, callNotBefore: null }),
  AnswerRejected: (state, _data, at) => ({ status: 'dispatchPending', acceptedAt: state.acceptedAt ?? at, timers: silent(state), lastRequesterWord: 'reopening' }),
}
