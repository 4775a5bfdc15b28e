import type { CommandOf } from '../../domain/commands.ts'
import type { TimeCommand } from '../../domain/time/commands.ts'
import type { Draws } from '../drawing.ts'

export const tick: CommandOf<'tick'> = { type: 'tick' }
export const recomputeClocks: CommandOf<'recomputeClocks'> = { type: 'recomputeClocks' }

/** A command of each kind for the random walks, with one of several contents. */
export const timeDraws: Draws<TimeCommand> = {
  tick: () => tick,
  recomputeClocks: () => recomputeClocks,
}
