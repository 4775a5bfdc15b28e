import type { Changes } from '../changes.ts'
import { assignmentOf, change, changeLead, setTimer, silent } from '../fold.ts'
import type { CallBackEvent } from './events.ts'

/** What each event changes. */
export const callBackChanges: Changes<CallBackEvent> = {
  MemberCallBackOpened: (state, data) => ({ memberCallBack: true, undoable: null, callAttempts: 0, callNotBefore: null, proposal: { ...state.proposal, lead: data.leadUnit } }),
  CallBackStarted: () => ({ status: 'callingBack' }),
  CallBackFailed: (state, data) => ({ status: state.memberCallBack ? 'merged' : 'callBackPending', callAttempts: data.attempt, callNotBefore: data.callNotBefore }),
  CallBackExhausted: (_state, data) => ({ callAttempts: data.attempt }),
  CallBackCompleted: (state, data, at) => ({ verdicts: [...state.verdicts, verdictOf('callBack', data, at)] }),
  RequesterEvaluated: (state, data, at) => ({ verdicts: [...state.verdicts, verdictOf('requester', data, at)] }),
  WorkOrderReopened: (state) => ({ reopenings: (state.reopenings ?? 0) + 1, closedAt: null, timers: silent(state), lastRequesterWord: 'reopening', ...(state.withdrawal ? { withdrawal: null } : {}) }),
  ReworkOpened: (state, data, at) => ({
    status: 'rework', reworkRound: data.round, memberCallBack: false, callNotBefore: null, callAttempts: 0, mergedInto: data.assignment ? null : state.mergedInto,
    ...(data.assignment
      ? { assignments: [...state.assignments, assignmentOf(data.assignment, at, 'rework')] }
      : changeLead(state, { status: 'rework', submittedAt: null, submittedBy: null })),
  }),
  ReworkEscalated: (state, data, at) => ({
    status: 'escalated', reworkRound: data.round, memberCallBack: false, callNotBefore: null, callAttempts: 0,
    assignments: [...state.assignments.map((assignment) => (assignment.role === 'lead' && assignment.status !== 'takenBack' ? { ...assignment, role: 'co' as const, status: 'done' as const } : assignment)), assignmentOf(data.lead, at)],
  }),
  ReworkAccepted: (state, data) => ({ ...change(state, data.no, { status: 'handling' }), status: 'handling' }),
  WorkOrderClosed: (state, data, at) => ({ status: 'closed', closedAt: at, memberCallBack: false, timers: setTimer({ timers: silent(state) }, 'archive', data.archiveAt), undoable: null }),
}

const verdictOf = (by: 'callBack' | 'requester', data: { contacted: boolean; solved: boolean; satisfaction: number; round: number }, at: number) =>
  ({ at, by, round: data.round, contacted: data.contacted, solved: data.solved, satisfaction: data.satisfaction })
