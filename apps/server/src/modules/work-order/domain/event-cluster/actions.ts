import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, withoutMembers } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'
import type { EventClusterCommand } from './commands.ts'

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
  isInternal: true,
  guard: (state) => (joinable.includes(state.status) ? null : refuse('TARGET_IS_OVER', { orderNo: state.orderNo })),
  decide: (command, state, given) => state.members.includes(command.memberId) ? [] : [{ type: 'MemberJoined', at: given.now, data: { memberId: command.memberId, memberOrderNo: command.memberOrderNo } }],
}
export const leave: Action<'leave'> = {
  type: 'leave',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  isInternal: true,
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

export const eventClusterActions: Actions<EventClusterCommand> = { attach, join, leave, split }
