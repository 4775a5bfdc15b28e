import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions, OnTime } from '../action.ts'
import { clockStarter, running, runningOf } from '../clock-effects.ts'
import { isPassedOnEnough, questionReturned } from '../dispatch/question.ts'
import { disputeOpened } from '../dispute/open.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { firstReceiverRefusal } from '../joint-handling/first-receiver.ts'
import { questionsOfLead } from '../joint-handling/lead.ts'
import { accountOf, firstRefusal, holdsAssignment, inStatus, ownAssignment, type GuardAnswer } from '../guards.ts'
import { openWhistles } from '../whistle/open.ts'
import { isOpenShare, type Assignment, type WorkOrderState } from '../state.ts'
import type { ReturnsCommand } from './commands.ts'
import { listVerdict } from './list-verdict.ts'
import type { ReturnRecord } from './state.ts'

/** T23: the lead says that the order is not for it. Its handling clock runs on, and it handles meanwhile (先办后议). */
export const requestReturn: Action<'requestReturn'> = {
  type: 'requestReturn',
  actors: ['unitCoordinator'],
  guard(state, given) {
    const refusal = firstRefusal(inStatus(state, 'signPending', 'handling'), holdsAssignment(state, given))
    if (refusal) return refusal
    const own = ownAssignment(state, given)!
    if (own.role !== 'lead' || !isOpenShare(own)) return refuse('RETURN_ONLY_LEAD')
    const [whistle] = openWhistles(state)
    return firstRefusal(whistle ? refuse('WHISTLE_STILL_OPEN', { matter: whistle.matter }) : null, mayStillReturn(state, own, given), inWindow(state, own, given))
  },
  decide({ type: _type, ...said }, state, given) {
    const own = ownAssignment(state, given)!
    const refusal = reasonRefusal(state, own, said, given) ?? firstReceiverRefusal(state, own.unitCode, said.reason, given)
    if (refusal) return refusal
    // What the lead has asked others is not for it to ask any more.
    const questions = questionsOfLead(state)
    const clocks = questions.length > 0 ? { stop: questions } : undefined
    const requested = { type: 'ReturnRequested', at: given.now, data: { no: own.no, unitCode: own.unitCode, ...said, by: accountOf(given), ...(clocks ? { clocks } : {}) } } as const
    // The centre answers the question itself, whoever of the units is right.
    if (isPassedOnEnough(state, given)) return [requested, questionReturned(state, given, 'return')]
    const cause = disputeCause(state, said.proposedUnit, given)
    if (cause) return [requested, disputeOpened(state, given, cause, [own.unitCode, ...(said.proposedUnit === null ? [] : [said.proposedUnit])])]
    return [{ ...requested, data: { ...requested.data, clocks: { ...clocks, start: [clockStarter(state, given)('returnReview')] } } }]
  },
}

const wishesOf = (state: WorkOrderState, unitCode: string): readonly ReturnRecord[] => (state.returns ?? []).filter((one) => one.unitCode === unitCode)

const mayStillReturn = (state: WorkOrderState, own: Assignment, given: Given): GuardAnswer => {
  if (state.ruling) return refuse('RETURN_AFTER_RULING')
  if (state.reworkRound > 0 || state.results.some((result) => result.assignmentNo === own.no)) return refuse('RETURN_AFTER_RESULT')
  return given.policy.returns.oncePerUnit && wishesOf(state, own.unitCode).length > 0 ? refuse('RETURNED_ALREADY') : null
}

/** C07: the window is no clock of anybody; it runs from the dispatch. */
const inWindow = (state: WorkOrderState, own: Assignment, given: Given): GuardAnswer => {
  const { dueAt } = given.startClock('returnWindow', state.deadlineClass, own.dispatchedAt)
  return dueAt !== null && given.now > dueAt ? refuse('RETURN_WINDOW_OVER', { hours: Math.round((dueAt - own.dispatchedAt) / 36_000) / 100 }) : null
}

/** Rulebook 2.6: which reasons there are, what each needs, and that nothing is pushed down to the grassroots. */
const reasonRefusal = (state: WorkOrderState, own: Assignment, { reason, proposedUnit }: { readonly reason: string; readonly proposedUnit: string | null }, given: Given): GuardAnswer => {
  const { returns: policy } = given.policy
  if (policy.askInsteadFor.includes(reason)) return refuse('RETURN_ASK_FOR_INFORMATION')
  if (wishesOf(state, own.unitCode).some((one) => one.reason === reason)) return refuse('RETURN_SAME_REASON')
  if (proposedUnit === null) return policy.proposedUnitFor.includes(reason) ? refuse('RETURN_UNIT_NEEDED') : null
  if (proposedUnit === own.unitCode) return refuse('RETURN_TO_ITSELF')
  const unit = given.unit(proposedUnit)
  if (!unit) return refuse('UNIT_UNKNOWN', { unit: proposedUnit })
  if (!unit.isActive) return refuse('UNIT_INACTIVE', { unit: proposedUnit })
  if (!unit.canHandle) return refuse('UNIT_CANNOT_HANDLE', { unit: proposedUnit })
  const isDown = unit.isGrassroots && given.unit(own.unitCode)?.isGrassroots !== true
  return isDown && state.matterCode !== null && given.departmentIsResponsible(state.matterCode) ? refuse('RETURN_DOWNWARDS') : null
}

/** 反互踢 1 and 2: why this wish opens a dispute by itself; null: the dispatcher judges it. */
const disputeCause = (state: WorkOrderState, proposedUnit: string | null, given: Given): Reason | null => {
  const { dispute, version } = given.policy
  const source = (entry: string) => ({ policy: 'life-cycle', version, entry })
  const former = (state.returns ?? []).find((one) => one.outcome === 'founded' && one.unitCode === proposedUnit)
  if (former && dispute.openOnReturnToFormerUnit) return { code: 'DISPUTE_SENT_BACK_TO', params: { unit: given.unit(former.unitCode)?.name ?? former.unitCode }, source: source('dispute.openOnReturnToFormerUnit') }
  const times = (state.returns ?? []).filter((one) => one.outcome === 'founded').length + 1
  return times >= Math.min(dispute.openOnReturns, given.policy.returns.most + 1) ? { code: 'DISPUTE_RETURNED_AGAIN', params: { times }, source: source('dispute.openOnReturns') } : null
}

/** The wish that waits for a judgement. */
const pendingOf = (state: WorkOrderState): ReturnRecord => state.returns!.find((one) => one.outcome === 'pending')!

/** T24: the unit is right; the order goes back to dispatch, from everybody. */
export const approveReturn: Action<'approveReturn'> = {
  type: 'approveReturn',
  actors: ['dispatcher', 'shiftLead'],
  guard: (state) => inStatus(state, 'returnReview'),
  decide({ note, lists }, state, given) {
    const { no, unitCode, proposedUnit } = pendingOf(state)
    const takenBack = state.assignments.filter((share) => share.no !== no && isOpenShare(share)).map((share) => share.no)
    const verdict = listVerdict(unitCode, lists)
    // The lists may still name the unit that was right (a duplicate, a matter before the courts): then whom it proposed itself.
    const lead = lists.lead === null || lists.lead === unitCode ? proposedUnit : lists.lead
    const proposal = { lead, co: lists.co.filter((code) => code !== unitCode && code !== lead) }
    const clocks = { stop: [...running(state, ['returnReview']), ...runningOf(state, [no, ...takenBack])], start: [clockStarter(state, given)('dispatch')] }
    return [{ type: 'ReturnApproved', at: given.now, data: { no, unitCode, note, lists: verdict, proposal, because: [verdictReason(verdict, given), ...lists.because], takenBack, by: accountOf(given), clocks } }]
  },
}

/** T25: the unit is wrong; it goes on, and the unfounded return counts against it. */
export const rejectReturn: Action<'rejectReturn'> = {
  type: 'rejectReturn',
  actors: ['dispatcher', 'shiftLead'],
  guard: (state) => inStatus(state, 'returnReview'),
  decide({ note, lists }, state, given) {
    const { no, unitCode } = pendingOf(state)
    const verdict = listVerdict(unitCode, lists)
    return [{
      type: 'ReturnRejected', at: given.now,
      data: { no, unitCode, note, lists: verdict, because: [verdictReason(verdict, given), ...lists.because], by: accountOf(given), clocks: { stop: running(state, ['returnReview']) } },
    }]
  },
}

/** What the lists say of the unit, in one sentence before the steps that led there. */
export const verdictReason = ({ says, unitCode, lead }: Pick<ReturnType<typeof listVerdict>, 'says' | 'unitCode' | 'lead'>, given: Pick<Given, 'unit'>): Reason => {
  const name = (code: string | null) => (code === null ? '' : (given.unit(code)?.name ?? code))
  return { code: { lead: 'LISTS_NAME_IT_LEAD', co: 'LISTS_NAME_IT_CO', notNamed: 'LISTS_NAME_ANOTHER', undecided: 'LISTS_DO_NOT_DECIDE' }[says], params: { unit: name(unitCode), lead: name(lead) } }
}

/** T26: nobody judged it in time; the unit goes on, and the review's overtime counts against the dispatchers. */
export const returnReviewEnds: OnTime = (state, given) => {
  if (state.status !== 'returnReview') return []
  const clock = state.clocks.findLast((one) => one.clockId === 'returnReview' && one.stoppedAt === null)
  if (!clock || clock.redAt === null || given.now <= clock.redAt) return []
  const { no, unitCode } = pendingOf(state)
  const because: Reason = { code: 'RETURN_REVIEW_TIME_UP', params: {}, source: { policy: 'deadlines', version: clock.policyVersion, entry: 'returnReview' } }
  return [{ type: 'ReturnReviewExpired', at: given.now, data: { no, unitCode, because: [because], clocks: { stop: [clock.no] } } }]
}

/** The unit hands in its result before anybody judged: it has handled it after all. */
export const returnMooted = (state: WorkOrderState, given: Given): WorkOrderEvent => {
  const { no, unitCode } = pendingOf(state)
  return { type: 'ReturnMooted', at: given.now, data: { no, unitCode, clocks: { stop: running(state, ['returnReview']) } } }
}

export const returnsActions: Actions<ReturnsCommand> = { requestReturn, approveReturn, rejectReturn }
