import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment } from '../guards.ts'
import { hasContacted } from '../joint-handling/lead.ts'
import { isAccused, isOneOfAccused } from '../secrecy/accused.ts'
import type { Assignment, WorkOrderState } from '../state.ts'
import { whistleHoldsBack } from '../whistle/open.ts'
import type { HandlingCommand } from './commands.ts'
import { replyRefusal, reviewerOf, submission } from './reply.ts'

/** A unit handles while others judge whose the order is (先办后议). */
const underway = ['signPending', 'handling', 'returnReview', 'arbitration', 'unitReview', 'rework', 'escalated', 'suspended'] as const

/** T21: the unit signs for its share. */
export const signFor: Action<'signFor'> = {
  type: 'signFor',
  actors: ['unitCoordinator', 'handler'],
  guard(state, given) {
    const own = ownAssignment(state, given)
    if (!own) return refuse('NOT_YOUR_ORDER')
    return own.status === 'signPending' ? inStatus(state, ...underway, 'centreReview') : refuse('ALREADY_SIGNED')
  },
  decide(_command, state, given) {
    const own = ownAssignment(state, given, 'signPending')!
    const start = clockStarter(state, given)
    const contact = own.role === 'lead' && !state.isAnonymous ? [start('firstContact', own.no)] : []
    return [{ type: 'AssignmentSigned', at: given.now, data: { no: own.no, by: accountOf(given), clocks: { stop: running(state, ['sign', 'onwardDispatch'], own.no), start: contact } } }]
  },
}

/** T31: the unit speaks with the requester before it acts; an accused unit does not. After enough attempts the duty counts as done. */
export const recordFirstContact: Action<'recordFirstContact'> = {
  type: 'recordFirstContact',
  actors: ['unitCoordinator', 'handler'],
  guard: (state, given) => firstRefusal(inStatus(state, ...underway), holdsAssignment(state, given, 'handling', 'rework', 'unitReview'), isOneOfAccused(state, given) ? refuse('ACCUSED_UNIT_KEPT_OUT') : null),
  decide(command, state, given) {
    const own = ownAssignment(state, given)!
    const isDone = command.outcome === 'reached' || own.contactAttempts + 1 >= given.policy.contactAttemptsAreEnough
    return [{
      type: 'RequesterContacted', at: given.now,
      data: { no: own.no, method: command.method, outcome: command.outcome, note: command.note, by: accountOf(given), clocks: isDone ? { stop: running(state, ['firstContact'], own.no) } : {} },
    }]
  },
}

/** T32: what is being done; visible to the requester where the unit says so. */
export const addProgress: Action<'addProgress'> = {
  type: 'addProgress',
  actors: ['unitCoordinator', 'handler'],
  guard: (state, given) => firstRefusal(inStatus(state, ...underway), holdsAssignment(state, given, 'handling', 'rework', 'unitReview')),
  decide(command, state, given) {
    const { type: _type, ...facts } = command
    return [{ type: 'ProgressAdded', at: given.now, data: { no: ownAssignment(state, given)!.no, ...facts, by: accountOf(given) } }]
  },
}

/** T45: the unit reports its result; the lead only when every co-unit is done or waived with a reason. */
export const submitResult: Action<'submitResult'> = {
  type: 'submitResult',
  actors: ['handler', 'unitCoordinator'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, ...underway), holdsAssignment(state, given, 'handling'))
    if (refusal) return refusal
    const own = ownAssignment(state, given, 'handling')!
    // Co-units may finish their part of a suspended order; the lead clears the suspension (T43).
    if (own.role === 'lead' && state.status === 'suspended') return refuse('WRONG_STATUS', { status: state.status })
    return own.role === 'lead' && !hasContacted(state, own, given) ? refuse('CONTACT_FIRST') : whistleHoldsBack(state, own)
  },
  decide(command, state, given) {
    const own = ownAssignment(state, given, 'handling')!
    const { type: _type, ...reply } = command
    return replyRefusal(state, own, reply, given) ?? submission(state, own, reply, accountOf(given), given)
  },
}

/** T46: somebody else of the unit signs the result off; the handling clock stops here. What an accused unit reports, its superior signs off. */
export const approveResult: Action<'approveResult'> = {
  type: 'approveResult',
  actors: ['unitReviewer'],
  guard: (state, given) => reviewGuard(state, given),
  decide(command, state, given) {
    const share = shareToReview(state, given)!
    const start = share.role === 'lead' ? [clockStarter(state, given)('centreReview')] : []
    return [{ type: 'ResultApprovedByUnit', at: given.now, data: { no: share.no, note: command.note, by: accountOf(given), clocks: { stop: running(state, ['unitReview', 'handling', 'rework', 'firstContact'], share.no), start } } }]
  },
}

/** T47: back to the handler, with the reason; the handling clock runs on. */
export const rejectResult: Action<'rejectResult'> = {
  type: 'rejectResult',
  actors: ['unitReviewer'],
  guard: (state, given) => reviewGuard(state, given),
  decide(command, state, given) {
    const share = shareToReview(state, given)!
    return [{ type: 'ResultRejectedByUnit', at: given.now, data: { no: share.no, reason: command.reason, by: accountOf(given), clocks: { stop: running(state, ['unitReview'], share.no) } } }]
  },
}

/** The result that the actor's unit signs off: its own, unless it is accused, or that of an accused unit for which it answers. */
const shareToReview = (state: WorkOrderState, given: Given): Assignment | null => {
  const own = ownAssignment(state, given, 'unitReview')
  if (own && !isAccused(state, own.unitCode, given)) return own
  return state.assignments.find((share) => share.status === 'unitReview' && isAccused(state, share.unitCode, given) && given.actor.kind === 'staff' && reviewerOf(state, share, given) === given.actor.unitCode) ?? null
}

const reviewGuard: Action['guard'] = (state, given) => {
  const share = shareToReview(state, given)
  if (!share) return ownAssignment(state, given, 'unitReview') ? refuse('ACCUSED_UNIT_KEPT_OUT') : holdsAssignment(state, given, 'unitReview')
  return share.submittedBy === accountOf(given) ? refuse('SAME_PERSON') : null
}

export const handlingActions: Actions<HandlingCommand> = { signFor, recordFirstContact, addProgress, submitResult, approveResult, rejectResult }
