import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, reclassified, running } from '../clock-effects.ts'
import { evolve } from '../evolve.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, hasPost, inStatus } from '../guards.ts'
import { machineTransfer } from '../emergency-transfer/actions.ts'
import { accusedRefusal, secrecyOf } from '../secrecy/accused.ts'
import { isOver, type WorkOrderState } from '../state.ts'
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

/** Where the order has not been dispatched, whoever takes requests may say what it is about. */
const isUndispatched = (state: WorkOrderState): boolean => state.status === 'intakePending' || state.status === 'dispatchPending'

/**
 * T69: another matter; the value before stays in history. Clocks that run count anew under the new class from their old start. From the
 * dispatch on only those who dispatch may, and where the time of a unit changes with it, a shift lead who did not dispatch the order.
 */
export const reclassify: Action<'reclassify'> = {
  type: 'reclassify',
  actors: ['dispatcher', 'shiftLead', 'agent', 'webAgent'],
  guard(state, given) {
    if (isUndispatched(state)) return inStatus(state, 'intakePending', 'dispatchPending')
    if (isOver(state)) return refuse('WRONG_STATUS', { status: state.status })
    return hasPost(given, 'dispatcher', 'shiftLead') ? null : refuse('NOT_YOUR_ROLE')
  },
  decide({ type: _type, ...facts }, state, given) {
    const isOtherClass = facts.deadlineClass !== state.deadlineClass
    if (isOtherClass && !isUndispatched(state)) {
      if (!hasPost(given, 'shiftLead')) return refuse('CLASS_CHANGE_NEEDS_REVIEW')
      if ((state.dispatchers ?? []).includes(accountOf(given))) return refuse('SAME_PERSON')
    }
    const change = isOtherClass ? reclassified(state, given, facts.deadlineClass) : []
    return [{ type: 'RequestReclassified', at: given.now, data: { ...facts, before: state.matterCode, ...(isOtherClass ? { classBefore: state.deadlineClass } : {}), clocks: change.length > 0 ? { change } : {} } }]
  },
}

export const intakeActions: Actions<IntakeCommand> = { register, importHistory, accept, decline, confirmDecline, rejectDecline, appealRefusal, reclassify }
