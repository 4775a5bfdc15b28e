import type { CommandOf } from '../../domain/commands.ts'
import type { TerminationCommand } from '../../domain/termination/commands.ts'
import { type Draws, type Facts, pick, someText } from '../drawing.ts'

export const applyTermination = (facts: Facts<'applyTermination'> = {}): CommandOf<'applyTermination'> =>
  ({ type: 'applyTermination', reason: 'petitionFinalised', text: '同一事项已经信访三级终结', alternative: '可依法向人民法院起诉', attachmentIds: ['a1'], ...facts })
export const voteOnTermination = (isFor: boolean, reason = '材料齐全，事实清楚'): CommandOf<'voteOnTermination'> => ({ type: 'voteOnTermination', isFor, reason })
export const appealTermination: CommandOf<'appealTermination'> = { type: 'appealTermination', ...someText }

/** A command of each kind for the random walks, with one of several contents. */
export const terminationDraws: Draws<TerminationCommand> = {
  applyTermination: (how) => applyTermination({ reason: pick(['petitionFinalised', 'factFalse'], how) }),
  voteOnTermination: (how) => voteOnTermination(how % 7 > 1),
  appealTermination: () => appealTermination,
}
