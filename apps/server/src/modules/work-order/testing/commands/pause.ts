import type { CommandOf } from '../../domain/commands.ts'
import type { PauseCommand } from '../../domain/pause/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'

export const pauseHandling = (facts: Facts<'pauseHandling'> = {}): CommandOf<'pauseHandling'> =>
  ({ type: 'pauseHandling', reason: 'AWAITING_TEST', text: '水样已送检，等检测报告', toldHow: 'phone', attachmentIds: ['a1'], ...facts })
export const resumeHandling = (facts: Facts<'resumeHandling'> = {}): CommandOf<'resumeHandling'> =>
  ({ type: 'resumeHandling', assignmentNo: null, text: '报告已出', attachmentIds: [], ...facts })

/** A command of each kind for the random walks, with one of several contents. */
export const pauseDraws: Draws<PauseCommand> = {
  pauseHandling: (how) => pauseHandling({ reason: pick(['AWAITING_TEST', 'AWAITING_REQUESTER'], how) }),
  resumeHandling: () => resumeHandling(),
}
