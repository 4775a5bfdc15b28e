import type { CommandOf } from '../../domain/commands.ts'
import type { EventClusterCommand } from '../../domain/event-cluster/commands.ts'
import { type Draws, CHILD, MAIN, MEMBERS, pick } from '../drawing.ts'

export const attach = (targetId: string, status = 'handling'): CommandOf<'attach'> => ({ type: 'attach', targetId, target: { status, orderNo: 'GD20260302000009' } })
export const join = (memberId: string): CommandOf<'join'> => ({ type: 'join', memberId, memberOrderNo: 'GD20260302000002' })
export const leave = (memberId: string): CommandOf<'leave'> => ({ type: 'leave', memberId })
export const split = (...children: readonly string[]): CommandOf<'split'> => ({ type: 'split', children })

/** A command of each kind for the random walks, with one of several contents. */
export const eventClusterDraws: Draws<EventClusterCommand> = {
  attach: (how) => attach(MAIN, pick(['handling', 'dispatchPending', 'closed'], how)),
  join: (how) => join(pick(MEMBERS, how)),
  leave: (how) => leave(pick(MEMBERS, how)),
  split: () => split(CHILD),
}
