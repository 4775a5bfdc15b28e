import { refuse, type Refusal } from '@suban/domain-kit'
import { clockStarter, goingOn, running, standing } from '../clock-effects.ts'
import { disputeSettled } from '../dispute/actions.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { questionsOfLead } from '../joint-handling/lead.ts'
import { offerTo } from '../joint-handling/offer.ts'
import type { WorkOrderRefusal } from '../refusals.ts'
import { returnMooted } from '../returns/actions.ts'
import { isAccused, superiorReviewer } from '../secrecy/accused.ts'
import { isOpenShare, leadOf, type Assignment, type WorkOrderState } from '../state.ts'
import { workClocks } from '../work-clock.ts'

/** The unit's report on the result. */
export type Reply = {
  readonly resultType: string
  readonly text: string
  readonly basis: string
  readonly requesterOpinion: string
  readonly solved: boolean
  readonly attachmentIds: readonly string[]
  /** Why co-units that are not done need not finish. */
  readonly waiveCo: string | null
}

const others = (state: WorkOrderState, own: Assignment): readonly Assignment[] => state.assignments.filter((assignment) => assignment.no !== own.no && isOpenShare(assignment))

/** What a reply lacks (T45): of the lead, co-units that are done or waived, and evidence. */
export const replyRefusal = (state: WorkOrderState, own: Assignment, reply: Pick<Reply, 'resultType' | 'basis' | 'attachmentIds' | 'waiveCo'>, given: Given): Refusal<WorkOrderRefusal> | null => {
  if (own.role !== 'lead') return null
  const open = others(state, own)
  if (open.length > 0 && reply.waiveCo === null) return refuse('CO_ASSIGNMENT_OPEN', { units: open.map((assignment) => assignment.unitCode).join('、') })
  return given.policy.evidenceFor.includes(reply.resultType) && reply.attachmentIds.length === 0 && reply.basis === '' ? refuse('EVIDENCE_MISSING') : null
}

/** The unit reports its result and waits for nothing any more: a clock that stood still goes on. */
export const submission = (state: WorkOrderState, own: Assignment, { waiveCo, ...facts }: Reply, by: string, given: Given): readonly WorkOrderEvent[] => {
  const open = own.role === 'lead' ? others(state, own) : []
  const waived = open.flatMap((assignment) => running(state, ['sign', 'handling', 'firstContact', 'unitReview', 'rework'], assignment.no))
  const reviewedBy = isAccused(state, own.unitCode, given) ? reviewerOf(state, own, given) : null
  const review = clockStarter(state, given)('unitReview', own.no)
  const change = standing(state, workClocks, own.no).map((clock) => goingOn(clock, given))
  return [...undecidedNoMore(state, own, given), {
    type: 'ResultSubmitted', at: given.now,
    data: {
      no: own.no, round: state.reworkRound, ...facts, waivedCo: open.length > 0 ? waiveCo : null, by, ...(reviewedBy === null ? {} : { reviewedBy }),
      clocks: {
        stop: [...running(state, ['firstContact'], own.no), ...waived, ...(own.role === 'lead' ? questionsOfLead(state) : offerTo(state, own.no))],
        start: [reviewedBy === null ? review : { ...review, holderUnit: reviewedBy }], ...(change.length > 0 ? { change } : {}),
      },
    },
  }]
}

/** Who signs off what an accused unit reports: its superior; where there is none that is not accused itself, the unit that leads. */
export const reviewerOf = (state: WorkOrderState, share: Assignment, given: Given): string | null => superiorReviewer(state, share.unitCode, given) ?? leadOf(state)?.unitCode ?? null

/** Whoever the order was for: the lead has handled it, and nobody has to decide any more. */
const undecidedNoMore = (state: WorkOrderState, own: Assignment, given: Given): WorkOrderEvent[] => {
  if (own.role !== 'lead') return []
  if (state.status === 'returnReview') return [returnMooted(state, given)]
  return state.status === 'arbitration' ? [disputeSettled(state, given, own.unitCode)] : []
}
