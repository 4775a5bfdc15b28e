import { z } from 'zod'
import { Text } from '../../fields.ts'
import { withdrawalCheckOutcomes, withdrawalReasons } from '../withdrawal.ts'

export const WithdrawalReason = z.enum(withdrawalReasons)
export type WithdrawalReason = z.infer<typeof WithdrawalReason>
const callId = Text(2, 64).describe('通话录音编号')

/** What staff may ask of a work order: name in the address → body. */
export const withdrawalCommands = {
  withdraw: z.object({ reason: WithdrawalReason, text: Text(0, 500).default(''), callId }),
  'take-back-withdrawal': z.object({ text: Text(0, 500).default(''), callId }),
  'check-withdrawal': z.object({ outcome: z.enum(withdrawalCheckOutcomes), note: Text(0, 500).default('') }),
} as const

const phoneTail = z.string().regex(/^\d{4}$/).optional().describe('登记手机的后四位；匿名的不填')

/** What the requester may send from the tracking page. */
export const withdrawalRequesterCommands = {
  withdrawal: z.object({ reason: WithdrawalReason, text: Text(0, 500).default(''), phoneTail }),
  'withdrawal-take-back': z.object({ text: Text(0, 500).default(''), phoneTail }),
} as const
