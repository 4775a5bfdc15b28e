import type { CommandOf } from '../../domain/commands.ts'
import type { ReturnsCommand } from '../../domain/returns/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'
import { BUREAU, DISTRICT, STREET, WATER } from '../people.ts'

/** What the lists say in the tests: the street leads, unless a test says otherwise. */
export const listsSay = (lead: string | null = STREET, ...co: readonly string[]): CommandOf<'approveReturn'>['lists'] =>
  ({ lead, co, because: [{ code: 'MATTER_LISTED', params: { matter: '路灯不亮', path: '市政' }, source: { policy: 'matter-list', version: 'lists.1', entry: '0101' } }] })

export const requestReturn = (proposedUnit: string | null = BUREAU, facts: Facts<'requestReturn'> = {}): CommandOf<'requestReturn'> =>
  ({ type: 'requestReturn', reason: 'notMyDuty', basis: '依据职责清单，路灯由住建部门负责', proposedUnit, ...facts })
export const approveReturn = (lists = listsSay(BUREAU)): CommandOf<'approveReturn'> => ({ type: 'approveReturn', note: '退单成立', lists })
export const rejectReturn = (lists = listsSay()): CommandOf<'rejectReturn'> => ({ type: 'rejectReturn', note: '清单写明由街道主办', lists })

/** A command of each kind for the random walks, with one of several contents. */
export const returnsDraws: Draws<ReturnsCommand> = {
  requestReturn: (how) => requestReturn(pick([BUREAU, STREET, WATER, DISTRICT, null], how), { reason: pick(['notMyDuty', 'wrongTerritory', 'duplicate', 'inLitigation', 'infoInsufficient', 'onlyPartIsMine'], how) }),
  approveReturn: (how) => approveReturn(pick([listsSay(BUREAU), listsSay(WATER, STREET), listsSay(null), listsSay()], how)),
  rejectReturn: () => rejectReturn(),
}
