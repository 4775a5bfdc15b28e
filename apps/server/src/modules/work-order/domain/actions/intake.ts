import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { inStatus, withoutMembers } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'

/** T01–T03: a request is taken down. From the desk it is accepted at once; from the web it waits for the intake clerk. */
export const register: Action<'register'> = {
  type: 'register',
  actors: ['agent', 'webAgent', 'shiftLead', 'dispatcher', 'gridWorker', 'requester', 'system'],
  guard: (state) => (state.status === 'absent' ? null : refuse('ORDER_EXISTS')),
  decide(command, state, given) {
    const { type: _type, entry, receivedAt, proposal, classification, ...facts } = command
    const by = given.actor.kind === 'staff' ? given.actor.accountId : null
    const start = clockStarter(state, given)
    const clocks = entry === 'web'
      ? [start('intake', null, receivedAt, command.deadlineClass)]
      : [start('total', null, receivedAt, command.deadlineClass), start('dispatch', null, given.now, command.deadlineClass)]
    const registered = { type: 'RequestRegistered', at: receivedAt, data: { ...facts, classification, proposal, by, ...(entry === 'web' ? { clocks: { start: clocks } } : {}) } } as const
    if (entry === 'web') return [registered]
    return [registered, { type: 'RequestAccepted', at: given.now, data: { kind: command.kind, matterCode: command.matterCode, matterBy: command.matterBy, deadlineClass: command.deadlineClass, clocks: { start: clocks } } }]
  },
}

/** An order that another system has finished (or holds) keeps its history: one event tells it. */
export const importHistory: Action<'importHistory'> = {
  type: 'importHistory',
  actors: ['system'],
  guard: (state) => inStatus(state, 'dispatchPending'),
  decide({ type: _type, ...facts }, state, given) {
    const imported = { type: 'HistoryImported', at: facts.closedAt ?? given.now, data: facts } as const
    if (facts.closedAt === null) return [imported]
    return [imported, {
      type: 'WorkOrderClosed', at: facts.closedAt,
      data: { outcome: 'answered', archiveAt: facts.closedAt + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: running(state, ['total', 'dispatch']) } },
    }]
  },
}

/** T04: a request from the web is accepted into the chain. */
export const accept: Action<'accept'> = {
  type: 'accept',
  actors: ['agent', 'webAgent', 'shiftLead', 'system'],
  guard: (state) => inStatus(state, 'intakePending'),
  decide({ type: _type, ...sorted }, state, given) {
    const start = clockStarter(state, given)
    const clocks = {
      stop: running(state, ['intake']),
      start: [start('total', null, state.registeredAt, sorted.deadlineClass), start('dispatch', null, given.now, sorted.deadlineClass)],
    }
    return [{ type: 'RequestAccepted', at: given.now, data: { ...sorted, clocks } }]
  },
}

/** T10: not for this hotline; the requester is told another way. */
export const decline: Action<'decline'> = {
  type: 'decline',
  actors: ['shiftLead', 'webAgent', 'agent'],
  guard: (state) => inStatus(state, 'intakePending', 'dispatchPending') ?? withoutMembers(state),
  decide: (command, state, given) => [{
    type: 'RequestDeclined', at: given.now,
    data: { reason: command.reason, alternative: command.alternative, clocks: { stop: running(state, ['intake', 'dispatch', 'total']) } },
  }],
}

/** T05: a consultation is answered on the spot; the order is kept. */
export const answerDirectly: Action<'answerDirectly'> = {
  type: 'answerDirectly',
  actors: ['agent', 'webAgent', 'shiftLead'],
  guard: (state) => inStatus(state, 'intakePending', 'dispatchPending') ?? withoutMembers(state) ?? (state.kind === 'consultation' ? null : refuse('NOT_A_CONSULTATION')),
  decide: (command, state, given) => [{
    type: 'RequestAnswered', at: given.now,
    data: {
      answer: command.answer, basis: command.basis, closesAt: given.now + given.policy.answerWindowHours * 3_600_000,
      clocks: { stop: running(state, ['intake', 'dispatch']) },
    },
  }],
}

/** T06: the requester finds the answer wrong; it becomes a work order. A call-back officer hears it in the call-back of a sampled answer. */
export const rejectAnswer: Action<'rejectAnswer'> = {
  type: 'rejectAnswer',
  actors: ['requester'],
  guard(state, given) {
    const closesAt = state.timers.find((timer) => timer.timerId === 'answerWindow')?.at ?? null
    return inStatus(state, 'directAnswered') ?? (closesAt !== null && given.now > closesAt ? refuse('ANSWER_WINDOW_OVER', { hours: given.policy.answerWindowHours }) : null)
  },
  decide: (command, state, given) => [answerRejected(state, given, command)],
}

/** A direct answer did not hold: somebody is to be found who handles it. */
export const answerRejected = (state: WorkOrderState, given: Given, { textId, textDigest }: { readonly textId: string | null; readonly textDigest: string | null }): WorkOrderEvent => {
  const start = clockStarter(state, given)
  const total = state.clocks.some((clock) => clock.clockId === 'total') ? [] : [start('total', null, state.registeredAt)]
  return { type: 'AnswerRejected', at: given.now, data: { textId, textDigest, clocks: { stop: running(state, ['callBack']), start: [...total, start('dispatch')] } } }
}

/** T69: another matter; the value before stays in history, and deadlines that run are started anew under the new class. */
export const reclassify: Action<'reclassify'> = {
  type: 'reclassify',
  actors: ['dispatcher', 'shiftLead', 'agent', 'webAgent'],
  guard: (state) => inStatus(state, 'intakePending', 'dispatchPending'),
  decide(command, state, given) {
    const clocks = command.deadlineClass === state.deadlineClass ? {} : restartUnderClass(state, given, command.deadlineClass)
    const { type: _type, ...facts } = command
    return [{ type: 'RequestReclassified', at: given.now, data: { ...facts, before: state.matterCode, clocks } }]
  },
}

/** The dispatch clock keeps its start: a change of matter must not win time. */
const restartUnderClass = (state: WorkOrderState, given: Parameters<Action['guard']>[1], deadlineClass: WorkOrderState['deadlineClass']) => {
  const clock = state.clocks.find((candidate) => candidate.clockId === 'dispatch' && candidate.stoppedAt === null)
  if (!clock) return {}
  return { stop: [clock.no], start: [clockStarter(state, given)('dispatch', null, clock.startedAt, deadlineClass)] }
}
