import { refuse } from '@suban/domain-kit'
import type { Action, OnTime } from '../action.ts'
import type { Given } from '../given.ts'
import { accountOf, type GuardAnswer } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'
import type { WorkOrderEvent } from '../events.ts'
import { isBound, notOver, openWhistles, summonsOf, unitOf } from './open.ts'
import type { Summons, Whistle } from './state.ts'

/** Open calls to the actor's unit that meet a condition. */
const calls = (state: WorkOrderState, given: Given, which: (summons: Summons) => boolean): readonly Whistle[] =>
  openWhistles(state).filter((whistle) => { const summons = summonsOf(whistle, unitOf(given)); return summons !== null && isBound(summons) && which(summons) })

const summoned = (state: WorkOrderState, given: Given): GuardAnswer => notOver(state) ?? (calls(state, given, () => true).length === 0 ? refuse('NOT_SUMMONED') : null)

/** T35: the department says who has come, and whether on the spot or online; its clock stops. */
export const recordArrival: Action<'recordArrival'> = {
  type: 'recordArrival',
  actors: ['unitCoordinator', 'handler'],
  guard: (state, given) => summoned(state, given) ?? (calls(state, given, (one) => one.arrivedAt === null).length === 0 ? refuse('ALREADY_ARRIVED') : null),
  decide(command, state, given) {
    const whistle = calls(state, given, () => true).find((one) => one.no === command.whistleNo)
    if (!whistle) return refuse('NO_SUCH_WHISTLE')
    const summons = summonsOf(whistle, unitOf(given))!
    if (summons.arrivedAt !== null) return refuse('ALREADY_ARRIVED')
    const clock = state.clocks.find((one) => one.no === summons.clockNo)!
    return [{
      type: 'DepartmentArrived', at: given.now,
      data: {
        whistleNo: whistle.no, unitCode: summons.unitCode, people: command.people, how: command.how, isLate: clock.dueAt !== null && given.now > clock.dueAt, note: command.note,
        by: accountOf(given), clocks: { stop: clock.stoppedAt === null ? [clock.no] : [] },
      },
    }]
  },
}

/** A department that has done its part asks the street to let it go; it stays until then. */
export const askToLeave: Action<'askToLeave'> = {
  type: 'askToLeave',
  actors: ['unitCoordinator', 'handler'],
  guard: (state, given) => summoned(state, given) ?? (calls(state, given, (one) => one.arrivedAt !== null).length === 0 ? refuse('NOT_ARRIVED_YET', { unit: unitOf(given)! }) : null),
  decide(command, state, given) {
    const whistle = calls(state, given, () => true).find((one) => one.no === command.whistleNo)
    if (!whistle) return refuse('NO_SUCH_WHISTLE')
    const summons = summonsOf(whistle, unitOf(given))!
    if (summons.arrivedAt === null) return refuse('NOT_ARRIVED_YET', { unit: summons.unitCode })
    return [{ type: 'DepartmentAskedToLeave', at: given.now, data: { whistleNo: whistle.no, unitCode: summons.unitCode, note: command.note, by: accountOf(given) } }]
  },
}

/** C16: a department did not come in time. Its red lamp says so; the fact stays, whenever it comes. */
export const summonsOverdue: OnTime = (state, given) => openWhistles(state).flatMap((whistle) => whistle.summons.flatMap((summons): WorkOrderEvent[] => {
  const clock = state.clocks.find((one) => one.no === summons.clockNo && one.stoppedAt === null)
  if (!clock || summons.overdueAt !== null || clock.redAt === null || given.now <= clock.redAt) return []
  return [{ type: 'SummonsOverdue', at: given.now, data: { whistleNo: whistle.no, unitCode: summons.unitCode, dueAt: clock.dueAt } }]
}))
