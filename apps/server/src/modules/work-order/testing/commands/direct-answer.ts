import type { CommandOf } from '../../domain/commands.ts'
import type { DirectAnswerCommand } from '../../domain/direct-answer/commands.ts'
import { type Draws, someText } from '../drawing.ts'

export const answerDirectly = (): CommandOf<'answerDirectly'> => ({ type: 'answerDirectly', answer: '办事大厅周一至周五开放', basis: '知识库条目 K-1' })
export const rejectAnswer = (): CommandOf<'rejectAnswer'> => ({ type: 'rejectAnswer', ...someText })

/** A command of each kind for the random walks, with one of several contents. */
export const directAnswerDraws: Draws<DirectAnswerCommand> = {
  answerDirectly: () => answerDirectly(),
  rejectAnswer: () => rejectAnswer(),
}
