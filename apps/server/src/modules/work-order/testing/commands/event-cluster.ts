import type { CommandOf } from '../../domain/commands.ts'
import type { EventClusterCommand } from '../../domain/event-cluster/commands.ts'
import { type Draws, CHILD, isMostly, MAIN, MEMBERS, OTHER_MAIN, pick } from '../drawing.ts'
import { WATER } from '../people.ts'

export const attach = (targetId: string, status = 'handling'): CommandOf<'attach'> => ({ type: 'attach', targetId, target: { status, orderNo: 'GD20260302000009' } })
export const join = (memberId: string): CommandOf<'join'> => ({ type: 'join', memberId, memberOrderNo: 'GD20260302000002' })
export const gather = (...ids: readonly string[]): CommandOf<'gather'> => ({ type: 'gather', members: ids.map((id, index) => ({ id, orderNo: `GD2026030200001${index}` })) })
export const moveMember = (targetId: string, status = 'handling'): CommandOf<'moveMember'> => ({ type: 'moveMember', targetId, target: { status, orderNo: 'GD20260302000019' }, reason: '与另一处停热同因' })
export const unmerge: CommandOf<'unmerge'> = { type: 'unmerge', reason: '不是同一处', proposal: { lead: WATER, co: [], because: [], listVersion: 'lists.1' } }
export const hearMember = (memberId: string, solved: boolean, satisfaction: number): CommandOf<'hearMember'> => ({ type: 'hearMember', memberId, memberOrderNo: 'GD20260302000002', solved, satisfaction })
export const leave = (memberId: string): CommandOf<'leave'> => ({ type: 'leave', memberId })
export const split = (...children: readonly string[]): CommandOf<'split'> => ({ type: 'split', children })

/** A command of each kind for the random walks, with one of several contents. */
export const eventClusterDraws: Draws<EventClusterCommand> = {
  attach: (how) => ({ ...attach(MAIN, pick(['handling', 'dispatchPending', 'closed'], how)), ...(isMostly(how) ? { followers: MEMBERS } : {}) }),
  join: (how) => join(pick(MEMBERS, how)),
  gather: (how) => gather(...pick([[MEMBERS[0]!], MEMBERS, MEMBERS.slice(1)], how)),
  moveMember: (how) => moveMember(pick([OTHER_MAIN, OTHER_MAIN, MAIN], how), pick(['handling', 'signPending', 'closed'], Math.floor(how / 3))),
  unmerge: () => unmerge,
  hearMember: (how) => hearMember(pick(MEMBERS, how), how % 7 < 3, 1 + (how % 5)),
  leave: (how) => leave(pick(MEMBERS, how)),
  split: () => split(CHILD),
}
