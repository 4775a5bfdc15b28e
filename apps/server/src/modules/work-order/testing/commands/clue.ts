import type { CommandOf } from '../../domain/commands.ts'
import type { ClueCommand } from '../../domain/clue/commands.ts'
import { type Draws, MEMBERS, pick, someText } from '../drawing.ts'

export const addClue = (): CommandOf<'addClue'> => ({ type: 'addClue', ...someText, attachmentIds: [] })
export const passOnClue = (memberId: string): CommandOf<'passOnClue'> => ({ type: 'passOnClue', memberId, memberOrderNo: 'GD20260302000002', ...someText, attachmentIds: [] })

/** A command of each kind for the random walks, with one of several contents. */
export const clueDraws: Draws<ClueCommand> = {
  addClue: () => addClue(),
  passOnClue: (how) => passOnClue(pick(MEMBERS, how)),
}
