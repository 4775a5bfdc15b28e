import type { CommandOf } from '../../domain/commands.ts'
import type { ReviewCommand } from '../../domain/review/commands.ts'
import type { Draws } from '../drawing.ts'

export const passReview: CommandOf<'passReview'> = { type: 'passReview', note: '' }
export const sendBack: CommandOf<'sendBack'> = { type: 'sendBack', reason: '未回应核心诉求' }

/** A command of each kind for the random walks, with one of several contents. */
export const reviewDraws: Draws<ReviewCommand> = {
  passReview: () => passReview,
  sendBack: () => sendBack,
}
