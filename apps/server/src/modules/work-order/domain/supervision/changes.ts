import type { Changes } from '../changes.ts'
import type { SupervisionEvent } from './events.ts'

/** What each event changes. */
export const supervisionChanges: Changes<SupervisionEvent> = {
  WorkOrderUrged: (state, data, at) => (data.by === 'requester' ? { urgedAt: at, lastRequesterWord: 'urge' } : { urgedAt: state.urgedAt }),
}
