import { z } from 'zod'
import { Text } from '../../fields.ts'
import { takeBackReasons, transferItems, transferModes, transferTargets } from '../emergency-transfer.ts'

export const TransferTarget = z.enum(transferTargets)
export type TransferTarget = z.infer<typeof TransferTarget>

/** Whom it goes to, how, why, and what data go along. */
export const TransferEmergency = z.object({
  target: TransferTarget, platform: Text(0, 60).default('').describe('其他平台的名称'), mode: z.enum(transferModes), reason: Text(2, 500),
  shared: z.array(z.enum(transferItems)).max(transferItems.length).default([]).describe('随转的数据，逐项选定'),
})

/** What staff may ask of a work order: name in the address → body. */
export const emergencyTransferCommands = {
  'transfer-emergency': TransferEmergency,
  'record-transfer-receipt': z.object({ peerCaseNo: Text(2, 60).describe('对方的受理单号'), followUp: z.boolean().default(false).describe('还有本市单位要办的') }),
  'take-back-transfer': z.object({ reason: z.enum(takeBackReasons), note: Text(0, 500).default('') }),
} as const
