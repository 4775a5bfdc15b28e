import type { Changes } from '../changes.ts'
import { withOne } from '../fold.ts'
import type { PauseEvent } from './events.ts'

/** What each event changes: that a clock stands still, its turns say. */
export const pauseChanges: Changes<PauseEvent> = {
  HandlingPaused: (state, data) => ({ handlers: withOne(state.handlers, data.by) }),
  HandlingResumed: () => ({}),
}
