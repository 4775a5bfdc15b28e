import type { CommandOf } from '../../domain/commands.ts'
import type { InformationCommand } from '../../domain/information/commands.ts'
import { type Draws, type Facts, someText } from '../drawing.ts'

export const requestInfo = (facts: Facts<'requestInfo'> = {}): CommandOf<'requestInfo'> => ({ type: 'requestInfo', missing: ['place'], question: '请问是哪条路的路灯？', ...facts })
export const supplyInfo = (facts: Facts<'supplyInfo'> = {}): CommandOf<'supplyInfo'> => ({ type: 'supplyInfo', ...someText, attachmentIds: [], place: null, proposal: null, ...facts })

/** A command of each kind for the random walks, with one of several contents. */
export const informationDraws: Draws<InformationCommand> = {
  requestInfo: () => requestInfo(),
  supplyInfo: (how) => supplyInfo(how % 2 === 0 ? { place: { placeId: 'p2', communityCode: '990101001002', lng: null, lat: null } } : {}),
}
