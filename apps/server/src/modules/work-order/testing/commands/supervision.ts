import type { CommandOf } from '../../domain/commands.ts'
import type { SupervisionCommand } from '../../domain/supervision/commands.ts'
import type { Draws } from '../drawing.ts'

export const urge: CommandOf<'urge'> = { type: 'urge', text: '' }

/** A command of each kind for the random walks, with one of several contents. */
export const supervisionDraws: Draws<SupervisionCommand> = {
  urge: () => urge,
}
