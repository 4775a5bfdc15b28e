import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import { clockStarter } from '../clock-effects.ts'
import type { Given } from '../given.ts'
import { accountOf } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'
import { climbed, pauseIsOver, unitClock } from './climb.ts'
import { rungOf } from './policy.ts'
import { openSupervisions, supervisionOf, type Supervision } from './state.ts'
import { judgesTold, toldAt } from './told.ts'

/** Whether the actor answers for the supervised unit. */
export const answersFor = ({ unitCode }: Supervision, given: Given): boolean => {
  const { actor } = given
  if (actor.kind !== 'staff') return false
  return unitCode === given.centre ? actor.roles.includes('shiftLead') : actor.unitCode === unitCode && actor.roles.includes('unitCoordinator')
}

/** The unit says what it has done. */
export const replySupervision: Action<'replySupervision'> = {
  type: 'replySupervision',
  actors: ['unitCoordinator', 'shiftLead'],
  guard: (state, given) => (openSupervisions(state).some((one) => one.turn === 'unit' && answersFor(one, given)) ? null : refuse('NOTHING_TO_REPLY')),
  decide({ type: _type, ...reply }, state, given) {
    const one = supervisionOf(state, reply.no)
    if (!one || one.turn !== 'unit') return refuse('NOTHING_TO_REPLY')
    if (!answersFor(one, given)) return refuse('SUPERVISION_NOT_YOURS')
    const clock = state.clocks.find(({ no }) => no === one.clockNo)
    return [{
      type: 'SupervisionReplied', at: given.now,
      data: {
        ...reply, unitCode: one.unitCode, isLate: clock?.dueAt != null && given.now > clock.dueAt, told: judgesTold(one), by: accountOf(given),
        // Nobody in particular holds this clock: whoever of the supervisors comes first says whether the answer will do.
        clocks: { stop: clock ? [clock.no] : [], start: [clockStarter(state, given)('supervision')] },
      },
    }]
  },
}

/** A supervisor; of a leader's note also that leader. */
export const mayJudge = ({ notedBy }: Supervision, given: Given): boolean => {
  const { actor } = given
  return actor.kind === 'staff' && (actor.roles.includes('supervisor') || (actor.roles.includes('leader') && notedBy?.accountId === actor.accountId))
}
export const someToJudge = (which: (one: Supervision, state: WorkOrderState) => boolean) => (state: WorkOrderState, given: Given): boolean => openSupervisions(state).some((one) => which(one, state) && mayJudge(one, given))
const hasToJudge = someToJudge((one) => one.turn === 'supervisor')

/** The answer will do, and the matter is over; or it will not, and the unit comes to the next rung with a fresh clock. */
export const judgeReply: Action<'judgeReply'> = {
  type: 'judgeReply',
  actors: ['supervisor', 'leader'],
  guard: (state, given) => (hasToJudge(state, given) ? null : refuse('NOTHING_TO_JUDGE')),
  decide({ no, isAccepted, note }, state, given) {
    const one = supervisionOf(state, no)
    if (!one || one.turn !== 'supervisor') return refuse('NOTHING_TO_JUDGE')
    if (!mayJudge(one, given)) return refuse('SUPERVISION_NOT_YOURS')
    const { unitCode, rung } = one
    const by = accountOf(given)
    const told = toldAt(rung, unitCode, given)
    const stop = one.clockNo === null ? [] : [one.clockNo]
    if (isAccepted) return [{ type: 'SupervisionAccepted', at: given.now, data: { no, unitCode, note, told, by, clocks: { stop } } }]
    const next = rungOf(given.policy.supervision, rung)?.next ?? null
    if (next !== null && pauseIsOver(state, unitCode, given)) return [climbed(state, given, one, next, { why: 'replyRejected', note, because: [], by })]
    return [{ type: 'SupervisionReplyRejected', at: given.now, data: { no, unitCode, note, told, by, clocks: { stop, start: [unitClock(state, given, unitCode, rung, null)] } } }]
  },
}
