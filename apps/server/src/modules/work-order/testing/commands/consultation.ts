import type { CommandOf } from '../../domain/commands.ts'
import type { ConsultationCommand } from '../../domain/consultation/commands.ts'
import { type Draws, pick } from '../drawing.ts'
import { BUREAU, CITY_BUREAU, STREET, WATER } from '../people.ts'

export const openConsult = (...participants: readonly string[]): CommandOf<'openConsult'> => ({ type: 'openConsult', question: '灯杆归谁管？', participants })
export const opinion = (position = 'responsible'): CommandOf<'giveOpinion'> => ({ type: 'giveOpinion', position, text: '由我单位负责', basis: '三定方案第二条' })
export const decideAssignee = (lead: string, ...co: readonly string[]): CommandOf<'decideAssignee'> => ({ type: 'decideAssignee', lead, co, minutes: '三方会商一致', basis: '职责清单 0101' })

/** A command of each kind for the random walks, with one of several contents. */
export const consultationDraws: Draws<ConsultationCommand> = {
  openConsult: (how) => openConsult(...pick([[STREET, BUREAU], [WATER, CITY_BUREAU, STREET], [STREET, STREET]], how)),
  giveOpinion: (how) => opinion(pick(['responsible', 'joining', 'notResponsible'], how)),
  decideAssignee: (how) => pick([decideAssignee(STREET), decideAssignee(BUREAU, STREET), decideAssignee(WATER, BUREAU)], how),
}
