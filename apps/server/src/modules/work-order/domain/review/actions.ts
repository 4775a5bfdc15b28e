import { refuse } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { allRunning, clockStarter, running } from '../clock-effects.ts'
import { accountOf, firstRefusal, inStatus } from '../guards.ts'
import { isOneOfAccused } from '../secrecy/accused.ts'
import { leadOf } from '../state.ts'
import type { ReviewCommand } from './commands.ts'

const notInvolved: Action['guard'] = (state, given) => {
  if (isOneOfAccused(state, given)) return refuse('ACCUSED_UNIT_KEPT_OUT')
  return state.handlers.includes(accountOf(given)) ? refuse('SAME_PERSON') : null
}

/** T48: the centre finds the reply good; the requester is asked next, unless they have withdrawn. An end without a result is not needed any more. */
export const passReview: Action<'passReview'> = {
  type: 'passReview',
  actors: ['centreReviewer'],
  guard: (state, given) => firstRefusal(inStatus(state, 'centreReview'), notInvolved(state, given)),
  decide(command, state, given) {
    const facts = { note: command.note, by: accountOf(given) }
    const stop = running(state, ['centreReview', 'terminationReview'])
    if (!state.withdrawal) return [{ type: 'ResultPassedByCentre', at: given.now, data: { ...facts, clocks: { stop, start: [clockStarter(state, given)('callBack')] } } }]
    // The requester has withdrawn; it was handled for those who joined it, and they are asked.
    return [
      { type: 'ResultPassedByCentre', at: given.now, data: { ...facts, clocks: { stop } } },
      { type: 'WorkOrderClosed', at: given.now, data: { outcome: 'withdrawn', archiveAt: given.now + given.policy.reopenWindowDays * 86_400_000, clocks: { stop: allRunning(state, ['centreReview', 'terminationReview']) } } },
    ]
  },
}

/** T49: the reply does not hold; back to the unit with what is left of its time, but at least the policy's minimum. */
export const sendBack: Action<'sendBack'> = {
  type: 'sendBack',
  actors: ['centreReviewer'],
  guard: (state, given) => firstRefusal(inStatus(state, 'centreReview'), notInvolved(state, given)),
  decide(command, state, given) {
    const lead = leadOf(state)!
    const before = state.clocks.findLast((clock) => clock.assignmentNo === lead.no && (clock.clockId === 'handling' || clock.clockId === 'rework'))
    const fresh = clockStarter(state, given)(before?.clockId ?? 'handling', lead.no)
    const least = given.now + given.policy.sendBackLeastHours * 3_600_000
    const keepsDue = before?.dueAt !== null && before?.dueAt !== undefined && before.dueAt > least
    const clock = keepsDue
      ? { ...fresh, startedAt: before.startedAt, warnAt: before.warnAt, dueAt: before.dueAt, redAt: before.redAt, blackAt: before.blackAt, departure: [{ code: 'CLOCK_GOES_ON', params: { dueAt: before.dueAt! } }] }
      : { ...fresh, warnAt: given.now, dueAt: least, redAt: least, blackAt: least + (least - given.now), departure: [{ code: 'CLOCK_LEAST_TIME', params: { hours: given.policy.sendBackLeastHours } }] }
    return [{ type: 'ResultSentBackByCentre', at: given.now, data: { reason: command.reason, by: accountOf(given), clocks: { stop: running(state, ['centreReview']), start: [clock] } } }]
  },
}

export const reviewActions: Actions<ReviewCommand> = { passReview, sendBack }
