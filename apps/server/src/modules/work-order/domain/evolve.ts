import type { ClockEffects, DispatchedUnit, EventOf, WorkOrderEvent, WorkOrderEventType } from './events.ts'
import { leadOf, type Assignment, type Clock, type Timer, type WorkOrderState } from './state.ts'

type Change<Type extends WorkOrderEventType> = (state: WorkOrderState, data: EventOf<Type>['data'], at: number) => Partial<WorkOrderState>

const assignmentOf = (unit: DispatchedUnit, at: number, status: Assignment['status'] = 'signPending'): Assignment => ({
  ...unit, status, dispatchedAt: at, signedAt: status === 'signPending' ? null : at, firstContactAt: null, contactAttempts: 0, submittedAt: null, submittedBy: null,
})
const change = (state: WorkOrderState, no: number, facts: Partial<Assignment>): { assignments: readonly Assignment[] } =>
  ({ assignments: state.assignments.map((assignment) => (assignment.no === no ? { ...assignment, ...facts } : assignment)) })
const changeLead = (state: WorkOrderState, facts: Partial<Assignment>): { assignments: readonly Assignment[] } => change(state, leadOf(state)?.no ?? 0, facts)
const silent = (state: Pick<WorkOrderState, 'timers'>): readonly Timer[] => state.timers.map((timer) => ({ ...timer, at: null }))
const setTimer = (state: Pick<WorkOrderState, 'timers'>, timerId: Timer['timerId'], at: number): readonly Timer[] => [...state.timers.filter((timer) => timer.timerId !== timerId), { timerId, at }]
const roleOf = (state: WorkOrderState, no: number) => state.assignments.find((assignment) => assignment.no === no)?.role
const withOne = (list: readonly string[], one: string): readonly string[] => (list.includes(one) ? list : [...list, one])

/** What each event changes. One entry an event: a missing one does not compile. */
const changes: { readonly [Type in WorkOrderEventType]: Change<Type> } = {
  RequestRegistered: (_state, { classification, proposal, by, clocks: _clocks, narrativeDigest: _digest, ...facts }, at) => ({
    ...facts, status: 'intakePending', registeredAt: at, registeredBy: by, candidates: classification.candidates, expectedCost: classification.expectedCost,
    proposal: { lead: proposal.lead, co: proposal.co },
  }),
  RequestAccepted: (_state, data, at) => ({
    status: 'dispatchPending', acceptedAt: at, kind: data.kind, matterCode: data.matterCode, matterBy: data.matterBy, deadlineClass: data.deadlineClass,
    ...(data.proposal ? { proposal: { lead: data.proposal.lead, co: data.proposal.co } } : {}),
  }),
  RequestDeclined: (_state, _data, at) => ({ status: 'declined', closedAt: at }),
  RequestAnswered: (state, data) => ({ status: 'directAnswered', timers: setTimer(state, 'answerWindow', data.closesAt) }),
  DirectAnswerSampled: (state) => ({ status: 'callBackPending', timers: silent(state), callAttempts: 0, callNotBefore: null }),
  AnswerRejected: (state, _data, at) => ({ status: 'dispatchPending', acceptedAt: state.acceptedAt ?? at, timers: silent(state), lastRequesterWord: 'reopening' }),
  RequestReclassified: (_state, data) => ({ matterCode: data.matterCode, matterBy: 'person', deadlineClass: data.deadlineClass, proposal: { lead: data.proposal.lead, co: data.proposal.co } }),
  WorkOrderDispatched: (state, data, at) => ({
    status: 'signPending', assignments: [...state.assignments, ...data.assignments.map((unit) => assignmentOf(unit, at))],
    undoable: { step: 'dispatch', by: data.by, until: data.undoUntil, targetId: null },
  }),
  DispatchTakenBack: (state) => ({
    status: 'dispatchPending', undoable: null,
    assignments: state.assignments.map((assignment) => (assignment.signedAt === null ? { ...assignment, status: 'takenBack' as const } : assignment)),
  }),
  WorkOrderMerged: (_state, data) => ({ status: 'merged', mergedInto: data.into, undoable: { step: 'attach', by: data.by, until: data.undoUntil, targetId: data.into } }),
  MergeTakenBack: () => ({ status: 'dispatchPending', mergedInto: null, undoable: null }),
  MemberJoined: (state, data) => ({ members: withOne(state.members, data.memberId) }),
  MemberLeft: (state, data) => ({ members: state.members.filter((member) => member !== data.memberId) }),
  WorkOrderSplit: (state, data) => ({ children: [...state.children, ...data.children] }),
  AssignmentSigned: (state, data, at) => ({
    ...change(state, data.no, { status: 'handling', signedAt: at }), handlers: withOne(state.handlers, data.by), undoable: null,
    status: state.status === 'signPending' && roleOf(state, data.no) === 'lead' ? 'handling' : state.status,
  }),
  RequesterContacted: (state, data, at) => ({
    assignments: state.assignments.map((assignment) => (assignment.no !== data.no ? assignment
      : { ...assignment, contactAttempts: assignment.contactAttempts + 1, firstContactAt: assignment.firstContactAt ?? (data.outcome === 'reached' ? at : null) })),
    handlers: withOne(state.handlers, data.by),
  }),
  ProgressAdded: (state, data) => ({ handlers: withOne(state.handlers, data.by), lastRequesterWord: roleOf(state, data.no) === 'lead' && data.visibleToRequester ? null : state.lastRequesterWord }),
  ResultSubmitted: (state, data, at) => ({
    assignments: state.assignments.map((assignment) => {
      if (assignment.no === data.no) return { ...assignment, status: 'unitReview', submittedAt: at, submittedBy: data.by }
      return data.waivedCo !== null && !['done', 'takenBack'].includes(assignment.status) ? { ...assignment, status: 'done' } : assignment
    }),
    status: roleOf(state, data.no) === 'lead' ? 'unitReview' : state.status,
    handlers: withOne(state.handlers, data.by),
    results: [...state.results, { assignmentNo: data.no, round: data.round, resultType: data.resultType, solved: data.solved, at }],
  }),
  ResultApprovedByUnit: (state, data) => ({ handlers: withOne(state.handlers, data.by), ...change(state, data.no, { status: 'done' }), status: roleOf(state, data.no) === 'lead' ? 'centreReview' : state.status }),
  ResultRejectedByUnit: (state, data) => ({ handlers: withOne(state.handlers, data.by), ...change(state, data.no, { status: 'handling' }), status: roleOf(state, data.no) === 'lead' ? 'handling' : state.status }),
  ResultPassedByCentre: (state, data) => ({ status: 'callBackPending', callAttempts: 0, callNotBefore: null, centreReviewers: withOne(state.centreReviewers, data.by) }),
  ResultSentBackByCentre: (state, data) => ({ ...changeLead(state, { status: 'handling' }), status: 'handling', centreReviewers: withOne(state.centreReviewers, data.by) }),
  MemberCallBackOpened: (state, data) => ({ memberCallBack: true, undoable: null, callAttempts: 0, callNotBefore: null, proposal: { ...state.proposal, lead: data.leadUnit } }),
  CallBackStarted: () => ({ status: 'callingBack' }),
  CallBackFailed: (state, data) => ({ status: state.memberCallBack ? 'merged' : 'callBackPending', callAttempts: data.attempt, callNotBefore: data.callNotBefore }),
  CallBackExhausted: (_state, data) => ({ callAttempts: data.attempt }),
  CallBackCompleted: (state, data, at) => ({ verdicts: [...state.verdicts, verdictOf('callBack', data, at)] }),
  RequesterEvaluated: (state, data, at) => ({ verdicts: [...state.verdicts, verdictOf('requester', data, at)] }),
  WorkOrderReopened: (state) => ({ closedAt: null, timers: silent(state), lastRequesterWord: 'reopening' }),
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
  WorkOrderArchived: (state) => ({ status: 'archived', timers: silent(state) }),
  ClueAdded: () => ({ lastRequesterWord: 'clue' }),
  MemberClueAdded: () => ({ lastRequesterWord: 'clue' }),
  WorkOrderUrged: (state, data, at) => (data.by === 'requester' ? { urgedAt: at, lastRequesterWord: 'urge' } : { urgedAt: state.urgedAt }),
  ClockTurned: (state, data) => ({ clocks: state.clocks.map((clock) => (clock.no === data.no ? { ...clock, lamp: data.lamp } : clock)) }),
  HistoryImported: () => ({}),
}

const verdictOf = (by: 'callBack' | 'requester', data: { contacted: boolean; solved: boolean; satisfaction: number; round: number }, at: number) =>
  ({ at, by, round: data.round, contacted: data.contacted, solved: data.solved, satisfaction: data.satisfaction })

/** Clocks start, stop and go on wherever an event says so. */
const turnClocks = (clocks: readonly Clock[], effects: ClockEffects | undefined, at: number): readonly Clock[] => {
  if (!effects) return clocks
  const changed = clocks.map((clock) => {
    if (effects.stop?.includes(clock.no)) return { ...clock, stoppedAt: at }
    return effects.resume?.includes(clock.no) ? { ...clock, stoppedAt: null } : clock
  })
  const started = (effects.start ?? []).map((clock): Clock => ({ ...clock, lamp: 'green', stoppedAt: null }))
  return [...changed, ...started]
}

/** Fold one event into the state. Total: every event changes every state to a state. */
export const evolve = (state: WorkOrderState, event: WorkOrderEvent): WorkOrderState => {
  const changed = changes[event.type] as Change<WorkOrderEventType>
  const next = { ...state, ...changed(state, event.data as never, event.at) }
  const clocks = turnClocks(next.clocks, event.data.clocks, event.at)
  return clocks === next.clocks ? next : { ...next, clocks }
}
