import type { CommandOf } from '../../domain/commands.ts'
import type { EmergencyTransferCommand } from '../../domain/emergency-transfer/commands.ts'
import { type Draws, type Facts, pick } from '../drawing.ts'

export const transferEmergency = (facts: Facts<'transferEmergency'> = {}): CommandOf<'transferEmergency'> =>
  ({ type: 'transferEmergency', target: '119', platform: '', mode: 'threeWay', reason: '楼道燃气味很重', shared: ['place', 'narrative'], ...facts })
export const recordTransferReceipt = (facts: Facts<'recordTransferReceipt'> = {}): CommandOf<'recordTransferReceipt'> => ({ type: 'recordTransferReceipt', peerCaseNo: 'XF-2026-0315', followUp: false, ...facts })
export const takeBackTransfer = (reason = 'refusedByPeer'): CommandOf<'takeBackTransfer'> => ({ type: 'takeBackTransfer', reason, note: '' })

/** A command of each kind for the random walks, with one of several contents. */
export const emergencyTransferDraws: Draws<EmergencyTransferCommand> = {
  transferEmergency: (how) => transferEmergency(pick<Facts<'transferEmergency'>>([{}, { target: '110', shared: ['phone'] }, { shared: ['phone'] }, { target: '999' }], how)),
  recordTransferReceipt: (how) => recordTransferReceipt({ followUp: how % 3 === 0 }),
  takeBackTransfer: () => takeBackTransfer(),
}
