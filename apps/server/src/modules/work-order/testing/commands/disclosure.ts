import type { CommandOf } from '../../domain/commands.ts'
import type { DisclosureCommand } from '../../domain/disclosure/commands.ts'
import { type Draws, someText } from '../drawing.ts'

export const disclose: CommandOf<'disclose'> = { type: 'disclose', title: '小区门口占道经营', text: '街道已安排专人值守。', consent: { how: 'callBack', on: '2026-03-06', note: '回访时同意' } }
export const withdrawDisclosure: CommandOf<'withdrawDisclosure'> = { type: 'withdrawDisclosure', reason: '内容有误' }
export const objectDisclosure: CommandOf<'objectDisclosure'> = { type: 'objectDisclosure', ...someText }
export const praise: CommandOf<'praise'> = { type: 'praise', ...someText }

/** A command of each kind for the random walks, with one of several contents. */
export const disclosureDraws: Draws<DisclosureCommand> = {
  disclose: () => disclose,
  withdrawDisclosure: () => withdrawDisclosure,
  objectDisclosure: () => objectDisclosure,
  praise: () => praise,
}
