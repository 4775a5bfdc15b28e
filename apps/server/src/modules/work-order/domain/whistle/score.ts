import { refuse } from '@suban/domain-kit'
import type { Action } from '../action.ts'
import type { Given } from '../given.ts'
import { accountOf } from '../guards.ts'
import type { WorkOrderState } from '../state.ts'
import { ownOpen } from './blow.ts'
import type { DepartmentScore } from './commands.ts'
import type { ScoredDepartment } from './events.ts'
import { isBound, ownWhistles, summonsOf, unitOf } from './open.ts'
import type { Summons } from './state.ts'

/** When it came is on record; solved and attitude are the street's to say. */
const scored = (summons: Summons, { unitCode, solved, attitude, note }: DepartmentScore): ScoredDepartment =>
  ({ unitCode, arrival: summons.arrivedAt === null ? 'absent' : summons.isLate ? 'late' : 'inTime', solved, attitude, note })

/** The street lets one department go, and says how it was. With the last one the whistle is over. */
export const releaseDepartment: Action<'releaseDepartment'> = {
  type: 'releaseDepartment',
  actors: ['unitCoordinator'],
  guard: ownOpen,
  decide({ type: _type, whistleNo, ...score }, state, given) {
    const whistle = ownWhistles(state, unitOf(given)).find((one) => one.no === whistleNo)
    if (!whistle) return refuse('NO_SUCH_WHISTLE')
    const summons = summonsOf(whistle, score.unitCode)
    if (!summons || !isBound(summons)) return refuse('DEPARTMENT_NOT_ON_WHISTLE', { unit: score.unitCode })
    if (summons.arrivedAt === null) return refuse('NOT_ARRIVED_YET', { unit: score.unitCode })
    const by = accountOf(given)
    const isLast = whistle.summons.filter(isBound).length === 1
    return [
      { type: 'DepartmentReleased', at: given.now, data: { whistleNo, score: scored(summons, score), by } },
      ...(isLast ? [{ type: 'WhistleClosed', at: given.now, data: { whistleNo, scores: [], summary: '', by } } as const] : []),
    ]
  },
}

/** T36: the matter is done; every department that is still called is scored and let go. */
export const closeWhistle: Action<'closeWhistle'> = {
  type: 'closeWhistle',
  actors: ['unitCoordinator'],
  guard: ownOpen,
  decide(command, state, given) {
    const whistle = ownWhistles(state, unitOf(given)).find((one) => one.no === command.whistleNo)
    if (!whistle) return refuse('NO_SUCH_WHISTLE')
    const bound = whistle.summons.filter(isBound)
    const missing = bound.filter((summons) => !command.scores.some((score) => score.unitCode === summons.unitCode))
    if (missing.length > 0) return refuse('SCORES_MISSING', { units: missing.map((summons) => summons.unitCode).join('、') })
    const stranger = command.scores.find((score) => !bound.some((summons) => summons.unitCode === score.unitCode))
    if (stranger) return refuse('DEPARTMENT_NOT_ON_WHISTLE', { unit: stranger.unitCode })
    const stop = state.clocks.filter((clock) => clock.stoppedAt === null && bound.some((summons) => summons.clockNo === clock.no)).map((clock) => clock.no)
    const scores = bound.map((summons) => scored(summons, command.scores.find((score) => score.unitCode === summons.unitCode)!))
    return [{ type: 'WhistleClosed', at: given.now, data: { whistleNo: whistle.no, scores, summary: command.summary, by: accountOf(given), clocks: { stop } } }]
  },
}

/** Calls to the actor's unit that are over; withdrawn ones are nobody's merit or fault. */
const pastCalls = (state: WorkOrderState, given: Given) =>
  (state.whistles ?? []).flatMap((whistle) => {
    const summons = summonsOf(whistle, unitOf(given))
    return summons !== null && summons.releasedAt !== null && whistle.end !== 'withdrawn' ? [{ whistle, summons, releasedAt: summons.releasedAt }] : []
  })

/** The other direction of the double assessment: the department says whether it was needed, and how well the street had prepared. */
export const scoreWhistle: Action<'scoreWhistle'> = {
  type: 'scoreWhistle',
  actors: ['unitCoordinator'],
  guard(state, given) {
    if (state.status === 'archived') return refuse('WRONG_STATUS', { status: state.status })
    const past = pastCalls(state, given)
    if (past.length === 0) return (state.whistles ?? []).some((whistle) => summonsOf(whistle, unitOf(given)) !== null) ? refuse('WHISTLE_NOT_OVER') : refuse('NOT_SUMMONED')
    if (past.every(({ summons }) => summons.callScore !== null)) return refuse('ALREADY_SCORED')
    const days = given.policy.whistle.scoreWithinDays
    return past.some(({ summons, releasedAt }) => summons.callScore === null && given.now <= releasedAt + days * 86_400_000) ? null : refuse('SCORE_WINDOW_OVER', { days })
  },
  decide(command, state, given) {
    const past = pastCalls(state, given).find(({ whistle }) => whistle.no === command.whistleNo)
    if (!past) return refuse('NO_SUCH_WHISTLE')
    if (past.summons.callScore !== null) return refuse('ALREADY_SCORED')
    const days = given.policy.whistle.scoreWithinDays
    if (given.now > past.releasedAt + days * 86_400_000) return refuse('SCORE_WINDOW_OVER', { days })
    const { needed, prepared, note } = command
    return [{ type: 'WhistleCallScored', at: given.now, data: { whistleNo: past.whistle.no, unitCode: past.summons.unitCode, needed, prepared, note, by: accountOf(given) } }]
  },
}
