import type { emergencyTransferCommands } from '@suban/contract'
import type { CommandTranslators } from './translator.ts'

export const emergencyTransferTranslators = {
  'transfer-emergency': ({ body }) => ({ type: 'transferEmergency', ...body }),
  'record-transfer-receipt': ({ body }) => ({ type: 'recordTransferReceipt', ...body }),
  'take-back-transfer': ({ body }) => ({ type: 'takeBackTransfer', ...body }),
} satisfies CommandTranslators<keyof typeof emergencyTransferCommands>
