import type { CommandOf } from '../../domain/commands.ts'
import type { HandlingCommand } from '../../domain/handling/commands.ts'
import { type Draws, type Facts, isMostly, pick } from '../drawing.ts'

export const signFor: CommandOf<'signFor'> = { type: 'signFor' }
export const contact = (outcome = 'reached'): CommandOf<'recordFirstContact'> => ({ type: 'recordFirstContact', method: 'phone', outcome, note: '' })
export const progress = (facts: Facts<'addProgress'> = {}): CommandOf<'addProgress'> =>
  ({ type: 'addProgress', text: '已到现场查看', visibleToRequester: true, attachmentIds: [], ...facts })
export const submit = (facts: Facts<'submitResult'> = {}): CommandOf<'submitResult'> => ({
  type: 'submitResult', resultType: 'resolved', text: '已更换路灯灯泡，现场复核正常。', basis: '', requesterOpinion: '认可', solved: true,
  attachmentIds: ['00000000-0000-7000-8000-00000000e001'], waiveCo: null, ...facts,
})
export const approve: CommandOf<'approveResult'> = { type: 'approveResult', note: '' }
export const reject: CommandOf<'rejectResult'> = { type: 'rejectResult', reason: '没有说明复核时间' }

/** A command of each kind for the random walks, with one of several contents. */
export const handlingDraws: Draws<HandlingCommand> = {
  signFor: () => signFor,
  recordFirstContact: (how) => contact(isMostly(how) ? 'reached' : 'noAnswer'),
  addProgress: (how) => progress({ visibleToRequester: isMostly(how) }),
  submitResult: (how) => submit({ resultType: pick(['resolved', 'explained'], how), attachmentIds: how % 5 === 0 ? [] : ['a1'], waiveCo: how % 7 < 2 ? '无需协办' : null }),
  approveResult: () => approve,
  rejectResult: () => reject,
}
