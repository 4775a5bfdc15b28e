import type { Actions } from '../action.ts'
import { judgeReply, replySupervision } from './answer.ts'
import type { SupervisionCommand } from './commands.ts'
import { climbSupervision, closeSupervision, publishSupervision, recordInterview, withdrawSupervisionNotice } from './hand.ts'
import { leaderNote, openSupervision, urge } from './open.ts'

export const supervisionActions: Actions<SupervisionCommand> = {
  urge, openSupervision, leaderNote, replySupervision, judgeReply, climbSupervision, recordInterview, publishSupervision, withdrawSupervisionNotice, closeSupervision,
}
