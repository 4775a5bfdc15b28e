import type { Reason } from '@suban/domain-kit'
import { clockStarter, running } from '../clock-effects.ts'
import type { WorkOrderEvent } from '../events.ts'
import type { Given } from '../given.ts'
import { isAccused, superiorReviewer } from '../secrecy/accused.ts'
import { leadOf, type WorkOrderState } from '../state.ts'

/** A verdict that has the order done again: not solved, or satisfaction at most the policy's value. */
export const isBad = (verdict: { solved: boolean; satisfaction: number }, given: Given): boolean =>
  !verdict.solved || verdict.satisfaction <= given.policy.badVerdict.satisfactionAtMost

/** The first time the same unit does it again; from the policy's round on a superior unit leads and the old lead helps. */
export const rework = (state: WorkOrderState, given: Given, because: readonly Reason[]): WorkOrderEvent => {
  const round = state.reworkRound + 1
  const start = clockStarter(state, given)
  const total = state.closedAt === null ? [] : state.clocks.filter((clock) => clock.clockId === 'total').slice(-1).map((clock) => clock.no)
  // Of a verdict that another one will follow nobody decides any more whether it counts.
  const stop = running(state, ['callBack', 'exclusionReview', 'appealReview'])
  const lead = leadOf(state)
  const no = state.assignments.length + 1
  if (!lead) {
    // A member that was never dispatched itself: its main order's lead unit does the rework, or the unit above it where the member is against that very unit.
    const led = state.proposal.lead!
    const unitCode = isAccused(state, led, given) ? (superiorReviewer(state, led, given) ?? led) : led
    return { type: 'ReworkOpened', at: given.now, data: { round, because, assignment: { no, unitCode, role: 'lead' }, clocks: { stop, resume: total, start: [start('rework', no)] } } }
  }
  const superior = round >= given.policy.rework.escalateFromRound ? (given.unit(lead.unitCode)?.superior ?? null) : null
  if (superior !== null && !state.assignments.some((assignment) => assignment.unitCode === superior && assignment.role === 'lead')) {
    return { type: 'ReworkEscalated', at: given.now, data: { round, because, lead: { no, unitCode: superior, role: 'lead' }, clocks: { stop, resume: total, start: [start('sign', no), start('rework', no)] } } }
  }
  return { type: 'ReworkOpened', at: given.now, data: { round, because, assignment: null, clocks: { stop, resume: total, start: [start('rework', lead.no)] } } }
}
