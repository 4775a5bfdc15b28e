import type { CommandOf } from '../../domain/commands.ts'
import type { WhistleCommand } from '../../domain/whistle/commands.ts'
import { type Draws, type Facts, isMostly, pick } from '../drawing.ts'
import { BUREAU, CITY_BUREAU, WATER } from '../people.ts'

export const blowWhistle = (facts: Facts<'blowWhistle'> = {}): CommandOf<'blowWhistle'> =>
  ({ type: 'blowWhistle', kind: 'jointEnforcement', matter: '路面塌陷，需要现场处置', place: '青石街 12 号门前', departments: [WATER], withShare: false, ...facts })
export const recordArrival = (facts: Facts<'recordArrival'> = {}): CommandOf<'recordArrival'> => ({ type: 'recordArrival', whistleNo: 1, people: '抢修班 3 人', how: 'onSite', note: '', ...facts })
export const askToLeave = (facts: Facts<'askToLeave'> = {}): CommandOf<'askToLeave'> => ({ type: 'askToLeave', whistleNo: 1, note: '阀门已关闭', ...facts })
export const releaseDepartment = (unitCode: string, facts: Facts<'releaseDepartment'> = {}): CommandOf<'releaseDepartment'> => ({ type: 'releaseDepartment', whistleNo: 1, unitCode, solved: true, attitude: 5, note: '', ...facts })
export const closeWhistle = (...units: readonly string[]): CommandOf<'closeWhistle'> =>
  ({ type: 'closeWhistle', whistleNo: 1, scores: units.map((unitCode) => ({ unitCode, solved: true, attitude: 4, note: '' })), summary: '现场已处置' })
export const withdrawWhistle = (whistleNo = 1): CommandOf<'withdrawWhistle'> => ({ type: 'withdrawWhistle', whistleNo, reason: '社区已自行处置' })
export const scoreWhistle = (facts: Facts<'scoreWhistle'> = {}): CommandOf<'scoreWhistle'> => ({ type: 'scoreWhistle', whistleNo: 1, needed: true, prepared: 4, note: '', ...facts })

const no = (how: number) => 1 + (how % 3)
const called = (how: number) => pick([[WATER], [BUREAU, WATER], [CITY_BUREAU], [WATER, CITY_BUREAU]], how)

/** A command of each kind for the random walks, with one of several contents. */
export const whistleDraws: Draws<WhistleCommand> = {
  blowWhistle: (how) => blowWhistle({ kind: pick(['daily', 'jointEnforcement', 'emergency'] as const, how), matter: pick(['路面塌陷', '占道经营', '管道爆裂', '积水'], Math.floor(how / 7)), departments: called(Math.floor(how / 3)), withShare: isMostly(how) }),
  recordArrival: (how) => recordArrival({ whistleNo: no(how), how: pick(['onSite', 'online'] as const, how) }),
  askToLeave: (how) => askToLeave({ whistleNo: no(how) }),
  releaseDepartment: (how) => releaseDepartment(pick([WATER, BUREAU, CITY_BUREAU], how), { whistleNo: no(Math.floor(how / 3)), solved: isMostly(how), attitude: 1 + (how % 5) }),
  closeWhistle: (how) => ({ ...closeWhistle(...called(how)), whistleNo: no(Math.floor(how / 4)) }),
  withdrawWhistle: (how) => withdrawWhistle(no(how)),
  scoreWhistle: (how) => scoreWhistle({ whistleNo: no(how), needed: isMostly(how), prepared: 1 + (how % 5) }),
}
