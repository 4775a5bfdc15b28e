import type { CommandOf } from '../../domain/commands.ts'
import type { ExtensionCommand } from '../../domain/extension/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'

export const requestExtension = (facts: Facts<'requestExtension'> = {}): CommandOf<'requestExtension'> =>
  ({ type: 'requestExtension', reason: 'MULTI_DEPT', length: { amount: 3, unit: 'day' }, text: '须与供电公司会同勘察', isRequesterTold: true, attachmentIds: [], ...facts })
export const decideExtension = (isGranted: boolean, facts: Facts<'decideExtension'> = {}): CommandOf<'decideExtension'> =>
  ({ type: 'decideExtension', assignmentNo: null, isGranted, amount: null, note: '情况属实', ...facts })

/** A command of each kind for the random walks, with one of several contents. */
export const extensionDraws: Draws<ExtensionCommand> = {
  requestExtension: (how) => requestExtension({ reason: pick(['MULTI_DEPT', 'WEATHER', 'FIELD_TEST'], how), length: { amount: 1 + (how % 4), unit: 'day' }, attachmentIds: how % 5 === 0 ? [] : ['a1'] }),
  decideExtension: (how) => decideExtension(how % 5 !== 1, { amount: how % 7 === 0 ? 1 : null }),
}
