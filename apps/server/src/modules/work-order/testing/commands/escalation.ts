import type { CommandOf } from '../../domain/commands.ts'
import type { EscalationCommand } from '../../domain/escalation/commands.ts'
import { type Draws, isMostly, pick } from '../drawing.ts'
import { CITY_BUREAU, DISTRICT } from '../people.ts'

export const requestEscalation = (reason = 'crossDepartment', to: string | null = null): CommandOf<'requestEscalation'> => ({ type: 'requestEscalation', reason, text: '涉及规划与交通，街道协调不了', to })
export const decideEscalation = (accepts: boolean): CommandOf<'decideEscalation'> => ({ type: 'decideEscalation', accepts, note: accepts ? '由我们牵头' : '街道可先行协调' })
export const escalate = (reason = 'crossDepartment', to: string | null = null): CommandOf<'escalate'> => ({ type: 'escalate', reason, text: '两次重办未果', to })
export const handBack: CommandOf<'handBack'> = { type: 'handBack', opinion: '按会议纪要执行', resources: '区财政安排 20 万元', authority: '街道可调度区水务抢修队' }

const reason = (how: number) => pick(['crossDepartment', 'crossDistrict', 'systemic'], how)
const target = (how: number) => pick([null, null, CITY_BUREAU, DISTRICT], Math.floor(how / 3))

/** A command of each kind for the random walks, with one of several contents. */
export const escalationDraws: Draws<EscalationCommand> = {
  requestEscalation: (how) => requestEscalation(reason(how), target(how)),
  decideEscalation: (how) => decideEscalation(isMostly(how)),
  escalate: (how) => escalate(reason(how), target(how)),
  handBack: () => handBack,
}
