import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { clockStarter, running } from '../clock-effects.ts'
import { disputeSettled } from '../dispute/actions.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment } from '../guards.ts'
import { hasContacted, questionsOfLead } from '../joint-handling/lead.ts'
import { offerTo } from '../joint-handling/offer.ts'
import { returnMooted } from '../returns/actions.ts'
import { isAccused, isOneOfAccused, superiorReviewer } from '../secrecy/accused.ts'
import { isOpenShare, leadOf, type Assignment, type WorkOrderState } from '../state.ts'
import { whistleHoldsBack } from '../whistle/open.ts'
import type { HandlingCommand } from './commands.ts'

/** A unit handles while others judge whose the order is (先办后议). */
const underway = ['signPending', 'handling', 'returnReview', 'arbitration', 'unitReview', 'rework', 'escalated'] as const

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
    return own.role === 'lead' && !hasContacted(state, own, given) ? refuse('CONTACT_FIRST') : whistleHoldsBack(state, own)
  },
  decide(command, state, given) {
    const own = ownAssignment(state, given, 'handling')!
    const open = state.assignments.filter((assignment) => assignment.no !== own.no && isOpenShare(assignment))
    if (own.role === 'lead' && open.length > 0 && command.waiveCo === null) return refuse('CO_ASSIGNMENT_OPEN', { units: open.map((assignment) => assignment.unitCode).join('、') })
    if (given.policy.evidenceFor.includes(command.resultType) && own.role === 'lead' && command.attachmentIds.length === 0 && command.basis === '') return refuse('EVIDENCE_MISSING')
    const { type: _type, waiveCo, ...facts } = command
    const waived = own.role === 'lead' && open.length > 0 ? open.flatMap((assignment) => running(state, ['sign', 'handling', 'firstContact', 'unitReview', 'rework'], assignment.no)) : []
    const reviewedBy = isAccused(state, own.unitCode, given) ? reviewerOf(state, own, given) : null
    const review = clockStarter(state, given)('unitReview', own.no)
    return [...undecidedNoMore(state, own, given), {
      type: 'ResultSubmitted', at: given.now,
      data: {
        no: own.no, round: state.reworkRound, ...facts, waivedCo: own.role === 'lead' && open.length > 0 ? waiveCo : null, by: accountOf(given), ...(reviewedBy === null ? {} : { reviewedBy }),
        clocks: { stop: [...running(state, ['firstContact'], own.no), ...waived, ...(own.role === 'lead' ? questionsOfLead(state) : offerTo(state, own.no))], start: [reviewedBy === null ? review : { ...review, holderUnit: reviewedBy }] },
      },
    }]
  },
}

/** Whoever the order was for: the lead has handled it, and nobody has to decide any more. */
const undecidedNoMore = (state: WorkOrderState, own: Assignment, given: Given): WorkOrderEvent[] => {
  if (own.role !== 'lead') return []
  if (state.status === 'returnReview') return [returnMooted(state, given)]
  return state.status === 'arbitration' ? [disputeSettled(state, given, own.unitCode)] : []
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

/** Its superior; where there is none that is not accused itself, the unit that leads. */
const reviewerOf = (state: WorkOrderState, share: Assignment, given: Given): string | null => superiorReviewer(state, share.unitCode, given) ?? leadOf(state)?.unitCode ?? null

const reviewGuard: Action['guard'] = (state, given) => {
  const share = shareToReview(state, given)
  if (!share) return ownAssignment(state, given, 'unitReview') ? refuse('ACCUSED_UNIT_KEPT_OUT') : holdsAssignment(state, given, 'unitReview')
  return share.submittedBy === accountOf(given) ? refuse('SAME_PERSON') : null
}

export const handlingActions: Actions<HandlingCommand> = { signFor, recordFirstContact, addProgress, submitResult, approveResult, rejectResult }
