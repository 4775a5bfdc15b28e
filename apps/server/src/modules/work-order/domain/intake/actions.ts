import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { firstRefusal, inStatus } from '../guards.ts'
import { machineTransfer } from '../emergency-transfer/actions.ts'
import { accusedRefusal, secrecyOf } from '../secrecy/accused.ts'
import type { WorkOrderState } from '../state.ts'
import type { IntakeCommand } from './commands.ts'
import { appealRefusal, confirmDecline, decline, notWhoDeclined, rejectDecline } from './decline.ts'

/** T01–T03: a request is taken down. From the desk it is accepted at once; from the web it waits for the intake clerk. */
export const register: Action<'register'> = {
  type: 'register',
  actors: ['agent', 'webAgent', 'shiftLead', 'dispatcher', 'gridWorker', 'requester', 'system'],
  isInternal: true,
  guard: (state) => (state.status === 'absent' ? null : refuse('ORDER_EXISTS')),
  decide(command, state, given) {
    const { type: _type, entry, receivedAt, proposal, classification, danger, accusedUnits = [], ...facts } = command
    const refusal = accusedRefusal(accusedUnits, given)
    if (refusal) return refusal
    const by = given.actor.kind === 'staff' ? given.actor.accountId : null
    const start = clockStarter(state, given)
    const clocks = entry === 'web'
      ? [start('intake', null, receivedAt, command.deadlineClass)]
      : [start('total', null, receivedAt, command.deadlineClass), start('dispatch', null, given.now, command.deadlineClass)]
    const accused = accusedUnits.length === 0 ? {} : { accusedUnits, secrecyLevel: secrecyOf(command.kind, command.secrecyLevel, given) }
    const registered = { type: 'RequestRegistered', at: receivedAt, data: { ...facts, ...accused, classification, proposal, by, ...(entry === 'web' ? { clocks: { start: clocks } } : {}) } } as const
    if (entry === 'web') return [registered, ...machineTransfer(evolve(state, registered), danger ?? null, given)]
    return [registered, { type: 'RequestAccepted', at: given.now, data: { kind: command.kind, matterCode: command.matterCode, matterBy: command.matterBy, deadlineClass: command.deadlineClass, clocks: { start: clocks } } }]
  },
}

/** An order that another system has finished (or holds) keeps its history: one event tells it. */
export const importHistory: Action<'importHistory'> = {
  type: 'importHistory',
  actors: ['system'],
  isInternal: true,
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

/** T04: a request from the web is accepted into the chain, or after an appeal. */
export const accept: Action<'accept'> = {
  type: 'accept',
  actors: ['agent', 'webAgent', 'shiftLead', 'system'],
  guard: (state, given) => firstRefusal(inStatus(state, 'intakePending'), notWhoDeclined(state, given)),
  decide: ({ type: _type, ...sorted }, state, given) => [{ type: 'RequestAccepted', at: given.now, data: { ...sorted, clocks: chainClocks(state, given, sorted.deadlineClass) } }],
}

/** Into the chain: the desk's clock stops, the dispatch clock starts, and the total clock where it does not run yet (it does after an appeal). */
export const chainClocks = (state: WorkOrderState, given: Given, deadlineClass = state.deadlineClass) => {
  const start = clockStarter(state, given)
  const total = state.clocks.some((clock) => clock.clockId === 'total') ? [] : [start('total', null, state.registeredAt, deadlineClass)]
  return { stop: running(state, ['intake', 'appealReview']), start: [...total, start('dispatch', null, given.now, deadlineClass)] }
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

export const intakeActions: Actions<IntakeCommand> = { register, importHistory, accept, decline, confirmDecline, rejectDecline, appealRefusal, reclassify }
