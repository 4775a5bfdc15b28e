import type { CommandOf } from '../../domain/commands.ts'
import type { WithdrawalCommand } from '../../domain/withdrawal/commands.ts'
import { type Draws, type Facts, isMostly, pick, someText } from '../drawing.ts'

export const withdraw = (facts: Facts<'withdraw'> = {}): CommandOf<'withdraw'> => ({ type: 'withdraw', reason: 'solvedAlready', ...someText, callId: null, ...facts })
export const takeBackWithdrawal = (facts: Facts<'takeBackWithdrawal'> = {}): CommandOf<'takeBackWithdrawal'> => ({ type: 'takeBackWithdrawal', ...someText, callId: null, rejoins: true, ...facts })
export const checkWithdrawal = (outcome: CommandOf<'recordWithdrawalCheck'>['outcome'], rejoins = true): CommandOf<'recordWithdrawalCheck'> => ({ type: 'recordWithdrawalCheck', outcome, note: '', rejoins })

/** A command of each kind for the random walks, with one of several contents. */
export const withdrawalDraws: Draws<WithdrawalCommand> = {
  withdraw: (how) => withdraw({ callId: isMostly(how) ? 'call-1' : null }),
  takeBackWithdrawal: (how) => takeBackWithdrawal({ callId: isMostly(how) ? 'call-1' : null, rejoins: how % 2 === 0 }),
  recordWithdrawalCheck: (how) => checkWithdrawal(pick(['pressed', 'notRequester', 'noAnswer', 'confirmed'] as const, how), how % 8 < 4),
}
