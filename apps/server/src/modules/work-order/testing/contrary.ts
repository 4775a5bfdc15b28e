import type { WorkOrderCommand } from '../domain/commands.ts'
import type { DecisionActor } from '../domain/given.ts'
import { leadPath } from '../domain/dispatch/path.ts'
import { isOpenShare, leadOf, type WorkOrderState } from '../domain/state.ts'
import * as command from './commands.ts'
import { pick } from './drawing.ts'
import { BUREAU, CITY_BUREAU, coordinatorOf, DISTRICT, dispatcher, districtArbiter, cityArbiter, handlerOf, requester, reviewerOf, STREET, WATER } from './people.ts'

type Step = { readonly by: DecisionActor; readonly command: WorkOrderCommand }
const step = (by: DecisionActor, what: WorkOrderCommand): Step => ({ by, command: what })

/**
 * Units that do not want the order, and dispatchers who send it round: left to chance an order would hardly ever circle. Undefined where
 * nothing of the kind can be done now.
 */
export const contrary = (state: WorkOrderState, how: number): Step | undefined => {
  const lead = leadOf(state)
  const unit = lead && isOpenShare(lead) ? lead.unitCode : null
  const path = leadPath(state)
  switch (state.status) {
    case 'dispatchPending':
      if (path.length === 0) return step(dispatcher, pick([command.dispatchToDistrict, command.dispatch(CITY_BUREAU), command.dispatch(STREET), command.dispatch(BUREAU, WATER), command.openConsult(STREET, BUREAU)], how))
      if (path.includes(DISTRICT) && how % 3 === 0) return step(dispatcher, command.dispatchToDistrict)
      return step(dispatcher, pick([command.dispatch(path[0]!), command.dispatch(BUREAU), command.openConsult(path[0]!, BUREAU), command.dispatchToDistrict, command.openDispute, command.dispatch(STREET, WATER), command.dispatch(CITY_BUREAU)], how))
    case 'intakePending':
      return state.members.length > 0 ? step(requester, command.passOnClue(state.members[0]!)) : undefined
    case 'preConsult':
      return path.length > 0 ? step(dispatcher, command.decideAssignee(path[0]!)) : undefined
    case 'signPending':
      if (unit === DISTRICT || unit === CITY_BUREAU) return step(coordinatorOf(unit), pick([command.onwardDispatch(BUREAU), command.onwardDispatch(unit === DISTRICT ? STREET : BUREAU), command.requestReturn(STREET), command.onwardDispatch(path[0]!)], how))
      return unit === null ? undefined : step(coordinatorOf(unit), pick([command.requestReturn(unit === BUREAU ? STREET : BUREAU), command.signFor], how))
    case 'handling':
      return unit === null ? undefined : step(coordinatorOf(unit), command.requestReturn(pick([path[0]!, unit === BUREAU ? STREET : BUREAU], how)))
    case 'returnReview':
      return how % 4 === 0 ? step(dispatcher, command.approveReturn()) : meanwhile(state, how)
    case 'arbitration':
      if (how % 7 === 1 && state.dispute?.level === 'district') return step(districtArbiter, command.escalateDispute)
      if (how % 4 === 0 && unit !== null) return step(pick([districtArbiter, cityArbiter], how >> 2), command.award(pick([unit, STREET, BUREAU], how >> 3), how % 8 === 0 ? [] : [WATER], { dueAt: null, deadlineClass: how % 2 === 0 ? '24h' : null }))
      return meanwhile(state, how)
    default:
      return undefined
  }
}

/** One of the units handles it all the same. */
const meanwhile = (state: WorkOrderState, how: number): Step | undefined => {
  const open = state.assignments.filter(isOpenShare)
  if (open.length === 0) return undefined
  // The lead more often than the others: a co-unit that has not signed yet is waived, too.
  const { unitCode, status, role } = how % 3 === 0 ? pick(open, how >> 1) : (open.find((share) => share.role === 'lead') ?? open[0]!)
  if (status === 'signPending') return step(coordinatorOf(unitCode), command.signFor)
  if (status === 'unitReview') return role === 'co' && how % 5 > 0 ? undefined : step(reviewerOf(unitCode), command.reject)
  return step(handlerOf(unitCode), pick([command.contact(), command.submit({ waiveCo: '无需协办' })], how >> 2))
}
