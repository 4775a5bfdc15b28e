import type { CommandOf } from '../../domain/commands.ts'
import type { SecrecyCommand } from '../../domain/secrecy/commands.ts'
import { type Draws, pick } from '../drawing.ts'
import { BUREAU, CENTRE, DISTRICT, STREET, WATER } from '../people.ts'

export const changeSecrecy = (level: number, consent: string | null = null): CommandOf<'changeSecrecy'> => ({ type: 'changeSecrecy', level, reason: '诉求人担心被报复', consent })
export const nameAccused = (...units: readonly string[]): CommandOf<'nameAccused'> => ({ type: 'nameAccused', units, note: '', proposal: null })

/** A command of each kind for the random walks, with one of several contents. */
export const secrecyDraws: Draws<SecrecyCommand> = {
  changeSecrecy: (how) => changeSecrecy(how % 4, how % 3 === 0 ? 'call-1' : null),
  nameAccused: (how) => nameAccused(...pick([[STREET], [BUREAU], [WATER], [DISTRICT, STREET], ['nobody'], [CENTRE]], how)),
}
