import type { CommandOf } from '../../domain/commands.ts'
import type { CallBackCommand } from '../../domain/call-back/commands.ts'
import { type Draws, MAIN, someText } from '../drawing.ts'
import { STREET } from '../people.ts'
import { ownPhoneOf } from './fraud.ts'

const verdict = (solved: boolean, satisfaction: number) => ({ contacted: true, solved, satisfaction, textId: null, textDigest: null })

export const openMemberCallBack = (leadUnit: string): CommandOf<'openMemberCallBack'> => ({ type: 'openMemberCallBack', leadUnit })
export const startCallBack: CommandOf<'startCallBack'> = { type: 'startCallBack' }
export const failedCall = (outcome = 'noAnswer'): CommandOf<'recordFailedCall'> => ({ type: 'recordFailedCall', outcome, note: '' })
export const completeCallBack = (solved: boolean, satisfaction: number): CommandOf<'completeCallBack'> => ({ type: 'completeCallBack', ...verdict(solved, satisfaction) })
export const evaluate = (solved: boolean, satisfaction: number): CommandOf<'evaluate'> => ({ type: 'evaluate', ...verdict(solved, satisfaction) })
export const reopen: CommandOf<'reopen'> = { type: 'reopen', ...someText }
export const acceptRework: CommandOf<'acceptRework'> = { type: 'acceptRework' }

/** What a decision of a member knows of its main order. */
const main = (how: number) => (how % 3 === 0 ? {} : { main: { status: how % 3 === 1 ? 'closed' : 'callBackPending', reworkRound: how % 2, orderNo: 'GD20260302000009' } })

/** One requester in three calls with a phone of the street. */
const phone = (how: number) => (how % 6 < 2 ? ownPhoneOf(STREET) : {})

/** A command of each kind for the random walks, with one of several contents. */
export const callBackDraws: Draws<CallBackCommand> = {
  openMemberCallBack: (how) => ({ ...openMemberCallBack(STREET), ...(how % 2 === 0 ? { main: MAIN } : {}) }),
  startCallBack: () => startCallBack,
  recordFailedCall: () => failedCall(),
  completeCallBack: (how) => ({ ...completeCallBack(how % 7 < 3, 1 + (how % 5)), ...main(how), ...phone(how) }),
  evaluate: (how) => ({ ...evaluate(how % 7 < 3, 1 + (how % 5)), ...main(how), ...phone(how) }),
  reopen: () => reopen,
  acceptRework: () => acceptRework,
}
