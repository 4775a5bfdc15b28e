import { refuse, type Refusal } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, withoutMembers } from '../guards.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import type { WorkOrderState } from '../state.ts'

/** T18: to one unit (直派) or to a lead with co-units (双派). */
export const dispatch: Action<'dispatch'> = {
  type: 'dispatch',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead', 'system'],
  guard: (state) => inStatus(state, 'dispatchPending'),
  decide(command, state, given) {
    const { lead, co } = command
    const refusal = unitsRefusal(state, lead, co, given)
    if (refusal) return refusal
    const first = state.assignments.length + 1
    const units = [{ no: first, unitCode: lead, role: 'lead' as const }, ...co.map((unitCode, index) => ({ no: first + 1 + index, unitCode, role: 'co' as const }))]
    const start = clockStarter(state, given)
    return [{
      type: 'WorkOrderDispatched', at: given.now,
      data: {
        assignments: units,
        proposalFollowed: lead === state.proposal.lead && co.length === state.proposal.co.length && co.every((code) => state.proposal.co.includes(code)),
        note: command.note, ...(given.because ? { because: given.because } : {}), by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
        clocks: { stop: running(state, ['dispatch']), start: units.flatMap((unit) => [start('sign', unit.no), start('handling', unit.no)]) },
      },
    }]
  },
}

const unitsRefusal = (state: WorkOrderState, lead: string, co: readonly string[], given: Given): Refusal<WorkOrderRefusal> | null => {
  if (state.matterCode === null) return refuse('MATTER_MISSING')
  const codes = [lead, ...co]
  if (new Set(codes).size !== codes.length) return refuse('UNIT_TWICE')
  for (const code of codes) {
    const unit = given.unit(code)
    if (!unit) return refuse('UNIT_UNKNOWN', { unit: code })
    if (!unit.isActive) return refuse('UNIT_INACTIVE', { unit: code })
    if (!unit.canHandle) return refuse('UNIT_CANNOT_HANDLE', { unit: code })
  }
  // What a department answers for may not be pushed down to the grassroots alone (rulebook 6, `no_grassroots_only`).
  if (given.departmentIsResponsible(state.matterCode) && codes.every((code) => given.unit(code)!.isGrassroots)) return refuse('DEPARTMENT_MUST_JOIN')
  return null
}

/** T15: the same event as another order; one handling, but the requester keeps the own call-back and verdict. */
export const attach: Action<'attach'> = {
  type: 'attach',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => firstRefusal(inStatus(state, 'dispatchPending', 'intakePending'), withoutMembers(state)),
  decide(command, state, given) {
    if (!joinable.includes(command.target.status)) return refuse('TARGET_IS_OVER', { orderNo: command.target.orderNo })
    const accepted = state.acceptedAt === null ? acceptance(state, given) : null
    return [...(accepted ? [accepted.event] : []), {
      type: 'WorkOrderMerged', at: given.now,
      data: {
        into: command.targetId, intoOrderNo: command.target.orderNo, by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
        clocks: { stop: accepted ? [accepted.dispatchClock] : running(state, ['dispatch']) },
      },
    }]
  },
}

/** What comes from the web straight into another order is accepted in the same act: its total clock runs from its arrival. */
const acceptance = (state: WorkOrderState, given: Given): { readonly event: WorkOrderEvent; readonly dispatchClock: number } => {
  const start = clockStarter(state, given)
  const clocks = [start('total', null, state.registeredAt), start('dispatch')]
  return {
    dispatchClock: clocks[1]!.no,
    event: {
      type: 'RequestAccepted', at: given.now,
      data: {
        kind: state.kind, matterCode: state.matterCode, matterBy: state.matterBy, deadlineClass: state.deadlineClass,
        clocks: { stop: running(state, ['intake']), start: clocks },
      },
    },
  }
}

/** An order can be joined until its requesters are asked how it went: who comes later would never be asked. */
const joinable: readonly string[] = ['intakePending', 'dispatchPending', 'signPending', 'handling', 'unitReview', 'centreReview', 'rework', 'escalated']

/** The other side of an attachment: the order that is handled learns of its new member. It may have moved on since it was chosen. */
export const join: Action<'join'> = {
  type: 'join',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => (joinable.includes(state.status) ? null : refuse('TARGET_IS_OVER', { orderNo: state.orderNo })),
  decide: (command, state, given) => state.members.includes(command.memberId) ? [] : [{ type: 'MemberJoined', at: given.now, data: { memberId: command.memberId, memberOrderNo: command.memberOrderNo } }],
}
export const leave: Action<'leave'> = {
  type: 'leave',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => (state.status === 'archived' ? refuse('WRONG_STATUS', { status: state.status }) : null),
  decide: (command, state, given) => state.members.includes(command.memberId) ? [{ type: 'MemberLeft', at: given.now, data: { memberId: command.memberId } }] : [],
}

/** Several demands in one request: the others become orders of their own under the same receipt. */
export const split: Action<'split'> = {
  type: 'split',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => inStatus(state, 'dispatchPending', 'intakePending'),
  decide: (command, _state, given) => [{ type: 'WorkOrderSplit', at: given.now, data: { children: command.children } }],
}

/** The last dispatch or attachment is taken back by whoever did it, while nobody has acted on it. */
export const undo: Action<'undo'> = {
  type: 'undo',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard(state, given) {
    if (!state.undoable || state.undoable.by !== accountOf(given)) return refuse('NOTHING_TO_UNDO')
    return given.now > state.undoable.until ? refuse('UNDO_TOO_LATE', { seconds: given.policy.undoSeconds }) : null
  },
  decide(_command, state, given) {
    const stopped = state.clocks.findLast((clock) => clock.stoppedAt !== null && clock.clockId === 'dispatch')
    const resume = stopped ? [stopped.no] : []
    if (state.undoable!.step === 'attach') return [{ type: 'MergeTakenBack', at: given.now, data: { from: state.undoable!.targetId!, clocks: { resume } } }]
    return [{ type: 'DispatchTakenBack', at: given.now, data: { clocks: { stop: allRunning(state, ['total']), resume } } }]
  },
}
