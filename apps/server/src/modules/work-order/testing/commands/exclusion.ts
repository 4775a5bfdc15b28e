import type { CommandOf } from '../../domain/commands.ts'
import type { ExclusionCommand } from '../../domain/exclusion/commands.ts'
import { type Draws, type Facts, pick, someText } from '../drawing.ts'

export const applyExclusion = (facts: Facts<'applyExclusion'> = {}): CommandOf<'applyExclusion'> =>
  ({ type: 'applyExclusion', reason: 'legalChannel', text: '同一事项法院已立案', attachmentIds: ['a1'], ...facts })
export const voteOnExclusion = (isFor: boolean, reason = '立案通知书属实'): CommandOf<'voteOnExclusion'> => ({ type: 'voteOnExclusion', isFor, reason })
export const appealExclusion: CommandOf<'appealExclusion'> = { type: 'appealExclusion', ...someText }

/** A command of each kind for the random walks, with one of several contents. */
export const exclusionDraws: Draws<ExclusionCommand> = {
  applyExclusion: (how) => applyExclusion({ reason: pick(['legalChannel', 'nonGovernment'], how) }),
  voteOnExclusion: (how) => voteOnExclusion(how % 7 > 2),
  appealExclusion: () => appealExclusion,
}
