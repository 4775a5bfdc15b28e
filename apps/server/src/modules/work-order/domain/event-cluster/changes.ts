import type { Changes } from '../changes.ts'
import { withOne } from '../fold.ts'
import type { EventClusterEvent } from './events.ts'

/** What each event changes. */
export const eventClusterChanges: Changes<EventClusterEvent> = {
  WorkOrderMerged: (_state, data) => ({ status: 'merged', mergedInto: data.into, undoable: { step: 'attach', by: data.by, until: data.undoUntil, targetId: data.into } }),
  MergeTakenBack: () => ({ status: 'dispatchPending', mergedInto: null, undoable: null }),
  MemberJoined: (state, data) => ({ members: withOne(state.members, data.memberId) }),
  MemberLeft: (state, data) => ({ members: state.members.filter((member) => member !== data.memberId) }),
  WorkOrderSplit: (state, data) => ({ children: [...state.children, ...data.children] }),
}
