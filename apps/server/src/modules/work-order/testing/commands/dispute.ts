import type { CommandOf } from '../../domain/commands.ts'
import type { DisputeCommand } from '../../domain/dispute/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'
import { BUREAU, CITY_BUREAU, STREET, WATER } from '../people.ts'
import { DAY } from '../world.ts'
import { listsSay } from './returns.ts'

export const openDispute: CommandOf<'openDispute'> = { type: 'openDispute', note: '两家各执一词，请裁定' }
export const statement = (facts: Facts<'submitStatement'> = {}): CommandOf<'submitStatement'> => ({ type: 'submitStatement', position: 'notResponsible', text: '灯杆权属不在我单位', basis: '城市照明管理规定第五条', ...facts })
export const escalateDispute: CommandOf<'escalateDispute'> = { type: 'escalateDispute', note: '涉及市属单位' }
export const award = (lead: string, co: readonly string[] = [], facts: Facts<'award'> = {}): CommandOf<'award'> => ({
  type: 'award', lead, co, basis: '职责清单 0101', text: '由其主办，不得再退。', dueAt: null, deadlineClass: null, precedents: [], listChange: null, lists: listsSay(), ...facts,
})

/** A command of each kind for the random walks, with one of several contents. */
export const disputeDraws: Draws<DisputeCommand> = {
  openDispute: () => openDispute,
  submitStatement: (how) => statement({ position: pick(['notResponsible', 'responsible'], how) }),
  escalateDispute: () => escalateDispute,
  award: (how, now) => award(pick([STREET, BUREAU, WATER, CITY_BUREAU], how), pick([[], [BUREAU], [STREET], [WATER]], how >> 2), {
    dueAt: how % 5 === 0 ? now + 3 * DAY : null, deadlineClass: how % 5 === 1 ? '24h' : null,
    listChange: how % 7 === 0 ? { lead: BUREAU, co: [], reason: '清单没有写到这种灯' } : null,
  }),
}
