import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { isBad, rework } from '../call-back/rework.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, inStatus, type GuardAnswer } from '../guards.ts'
import { chainClocks } from '../intake/actions.ts'
import { notWhoDeclined } from '../intake/decline.ts'
import { isAccused } from '../secrecy/accused.ts'
import { leadOf, type WorkOrderState } from '../state.ts'
import type { EventClusterCommand, Target } from './commands.ts'
import { reopensMain } from './verdict.ts'

/** T15: the same event as another order; one handling, but the requester keeps the own call-back and verdict. */
export const attach: Action<'attach'> = {
  type: 'attach',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state, given) => firstRefusal(inStatus(state, 'dispatchPending', 'intakePending'), notWhoDeclined(state, given)),
  decide(command, state, given) {
    // Whoever waits for this order's result goes with it; somebody may have joined since it was chosen.
    const { followers } = command
    if (state.members.length > 0 && !state.members.every((member) => followers?.includes(member))) return refuse('HAS_MEMBERS')
    const refusal = targetRefusal(state, command.target, given)
    if (refusal) return refusal
    const accepted = state.status === 'intakePending' ? acceptance(state, given) : null
    return [...(accepted ? [accepted.event] : []), {
      type: 'WorkOrderMerged', at: given.now,
      data: {
        into: command.targetId, intoOrderNo: command.target.orderNo, by: accountOf(given), undoUntil: given.now + given.policy.undoSeconds * 1000,
        ...(state.members.length > 0 ? { followers: state.members } : {}), clocks: { stop: accepted ? [accepted.dispatchClock] : running(state, ['dispatch']) },
      },
    }]
  },
}

/** What comes from the web straight into another order is accepted in the same act: its total clock runs from its arrival. */
const acceptance = (state: WorkOrderState, given: Given): { readonly event: WorkOrderEvent; readonly dispatchClock: number } => {
  const clocks = chainClocks(state, given)
  return {
    dispatchClock: clocks.start.at(-1)!.no,
    event: { type: 'RequestAccepted', at: given.now, data: { kind: state.kind, matterCode: state.matterCode, matterBy: state.matterBy, deadlineClass: state.deadlineClass, clocks } },
  }
}

/** An order can be joined until its requesters are asked how it went: who comes later would never be asked. */
const joinable: readonly string[] = ['intakePending', 'infoNeeded', 'dispatchPending', 'preConsult', 'signPending', 'handling', 'returnReview', 'arbitration', 'unitReview', 'centreReview', 'rework', 'escalated', 'suspended']

/** Whether an order in this status takes members in. */
export const takesMembers = (status: string): boolean => joinable.includes(status)

/** Why this order may not join that one: it is over, or led by the very unit that the request is against. */
const targetRefusal = (state: WorkOrderState, target: Target, given: Given): GuardAnswer => {
  if (!joinable.includes(target.status)) return refuse('TARGET_IS_OVER', { orderNo: target.orderNo })
  const lead = target.lead ?? null
  return lead !== null && isAccused(state, lead, given) ? refuse('ACCUSED_UNIT_ALONE', { unit: lead }) : null
}

/** The other side of an attachment: the order that is handled learns of its new member. It may have moved on since it was chosen. */
export const join: Action<'join'> = {
  type: 'join',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead', 'requester', 'callbackOfficer'],
  isInternal: true,
  guard: (state) => (joinable.includes(state.status) ? null : refuse('TARGET_IS_OVER', { orderNo: state.orderNo })),
  decide: (command, state, given) => state.members.includes(command.memberId) ? [] : [{ type: 'MemberJoined', at: given.now, data: { memberId: command.memberId, memberOrderNo: command.memberOrderNo } }],
}

/** New arrivals join: what is alike and still waits goes into this order in one act. */
export const gather: Action<'gather'> = {
  type: 'gather',
  actors: ['dispatcher', 'shiftLead'],
  guard: (state) => (joinable.includes(state.status) ? null : refuse('TARGET_IS_OVER', { orderNo: state.orderNo })),
  decide(command, state, given) {
    const members = command.members.filter(({ id }) => !state.members.includes(id))
    return members.length > 0 ? [{ type: 'MembersGathered', at: given.now, data: { members, by: accountOf(given) } }] : []
  },
}

/** The other side of a separation: the order that was joined has one member less. */
export const leave: Action<'leave'> = {
  type: 'leave',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead', 'requester'],
  isInternal: true,
  guard: (state) => (state.status === 'archived' ? refuse('WRONG_STATUS', { status: state.status }) : null),
  decide: (command, state, given) => state.members.includes(command.memberId) ? [{ type: 'MemberLeft', at: given.now, data: { memberId: command.memberId } }] : [],
}

const isMember = (state: WorkOrderState): GuardAnswer => (state.mergedInto === null ? refuse('NOT_A_MEMBER') : null)

/** It is the same event as another main order: that one's result is awaited from now on. */
export const moveMember: Action<'moveMember'> = {
  type: 'moveMember',
  actors: ['dispatcher', 'shiftLead'],
  guard: (state) => firstRefusal(inStatus(state, 'merged'), isMember(state)),
  decide(command, state, given) {
    if (command.targetId === state.mergedInto) return refuse('ALREADY_THERE', { orderNo: command.target.orderNo })
    const refusal = targetRefusal(state, command.target, given)
    if (refusal) return refusal
    return [{
      type: 'MemberMoved', at: given.now,
      data: { from: state.mergedInto!, into: command.targetId, intoOrderNo: command.target.orderNo, reason: command.reason, by: accountOf(given), clocks: { stop: running(state, ['callBack']) } },
    }]
  },
}

/** T78: not the same event after all, found at any time before the archive. It stands alone again, with what its requester added. */
export const unmerge: Action<'unmerge'> = {
  type: 'unmerge',
  actors: ['dispatcher', 'shiftLead'],
  // A member whose own unit has done it again left the event long ago; while the requester is on the line the call is finished first.
  guard: (state) => firstRefusal(inStatus(state, 'merged', 'closed'), isMember(state)),
  decide(command, state, given) {
    const resume = state.closedAt === null ? [] : state.clocks.filter((clock) => clock.clockId === 'total').map((clock) => clock.no)
    return [{
      type: 'WorkOrderUnmerged', at: given.now,
      data: { from: state.mergedInto!, reason: command.reason, proposal: command.proposal, by: accountOf(given), clocks: { stop: running(state, ['callBack']), resume, start: [clockStarter(state, given)('dispatch')] } },
    }]
  },
}

/** The other side of a member's bad verdict, where the policy has the main order done again. Its own verdict, and every other one, stays as it is. */
export const hearMember: Action<'hearMember'> = {
  type: 'hearMember',
  actors: ['callbackOfficer', 'requester'],
  isInternal: true,
  guard: () => null,
  decide({ type: _type, solved, satisfaction, ...member }, state, given) {
    if (!isBad({ solved, satisfaction }, given) || leadOf(state) === null || !reopensMain(state, given)) return []
    const because: Reason[] = [{ code: 'MEMBER_DISSATISFIED', params: { orderNo: member.memberOrderNo }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'eventCluster.badVerdictReopens' } }]
    return [{ type: 'MemberDissatisfied', at: given.now, data: member }, rework(state, given, because)]
  },
}

/** Several demands in one request: the others become orders of their own under the same receipt. */
export const split: Action<'split'> = {
  type: 'split',
  actors: ['dispatcher', 'agent', 'webAgent', 'shiftLead'],
  guard: (state) => inStatus(state, 'dispatchPending', 'intakePending'),
  decide: (command, _state, given) => [{ type: 'WorkOrderSplit', at: given.now, data: { children: command.children } }],
}

export const eventClusterActions: Actions<EventClusterCommand> = { attach, join, gather, leave, moveMember, unmerge, hearMember, split }
