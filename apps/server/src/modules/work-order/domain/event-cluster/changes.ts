import type { Changes } from '../changes.ts'
import { silent, withOne } from '../fold.ts'
import type { WorkOrderState } from '../state.ts'
import type { EventClusterEvent } from './events.ts'

/** A member that is asked no more, or anew. */
const unasked = { memberCallBack: false, callAttempts: 0, callNotBefore: null, undoable: null } as const

/** What each event changes. */
export const eventClusterChanges: Changes<EventClusterEvent> = {
  WorkOrderMerged: (state, data) => ({
    status: 'merged', mergedInto: data.into, ...(data.followers ? { members: [] } : {}),
    undoable: { step: 'attach', by: data.by, until: data.undoUntil, targetId: data.into, ...(data.followers ? { followers: state.members } : {}) },
  }),
  MergeTakenBack: (_state, data) => ({ status: 'dispatchPending', mergedInto: null, undoable: null, ...(data.followers ? { members: data.followers } : {}) }),
  MemberJoined: (state, data) => ({ members: withOne(state.members, data.memberId) }),
  MembersGathered: (state, data) => ({ members: data.members.reduce((members, { id }) => withOne(members, id), state.members) }),
  MemberLeft: (state, data) => ({ members: state.members.filter((member) => member !== data.memberId) }),
  MemberMoved: (_state, data) => ({ status: 'merged', mergedInto: data.into, ...unasked }),
  WorkOrderUnmerged: (state, data) => ({
    status: 'dispatchPending', mergedInto: null, closedAt: null, timers: silentWhereClosed(state), proposal: { lead: data.proposal.lead, co: data.proposal.co }, ...unasked,
  }),
  MemberSentBack: (_state, data) => ({ status: 'merged', reworkRound: data.round, ...unasked }),
  MemberDissatisfied: (state) => ({ closedAt: null, timers: silent(state) }),
  WorkOrderSplit: (state, data) => ({ children: [...state.children, ...data.children] }),
}

const silentWhereClosed = (state: WorkOrderState): WorkOrderState['timers'] => (state.closedAt === null ? state.timers : silent(state))
