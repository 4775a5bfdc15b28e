import { refuse, type Reason } from '@suban/domain-kit'
import type { Action, Actions } from '../action.ts'
import { allRunning, clockStarter, running, stoodStill } from '../clock-effects.ts'
import { isPaused } from '../clock-turn.ts'
import type { ClockEffects } from '../event.ts'
import type { Given } from '../given.ts'
import { accountOf } from '../guards.ts'
import { fractionOf } from '../sample.ts'
import { isOpenShare, isOver, type WorkOrderState } from '../state.ts'
import type { WithdrawalCommand } from './commands.ts'

const DAY = 86_400_000

/** T61: the requester takes the request back, in person or on a recorded call. No unit can do it, and nobody can do it for them. */
export const withdraw: Action<'withdraw'> = {
  type: 'withdraw',
  actors: ['requester', 'agent', 'webAgent', 'shiftLead'],
  guard(state, given) {
    if (state.withdrawal) return refuse('WITHDRAWN_ALREADY')
    const may = given.policy.withdrawal.from.includes(state.status) && !state.memberCallBack
    return may ? null : refuse('WRONG_STATUS', { status: state.status })
  },
  decide({ type: _type, ...facts }, state, given) {
    if (given.actor.kind === 'staff' && facts.callId === null) return refuse('CALL_ID_MISSING')
    const goesOn = state.members.length > 0
    const because = goesOn ? null : sampledForCheck(state, given)
    const units = state.assignments.filter(isOpenShare).map((assignment) => assignment.unitCode)
    const check = because ? { start: [{ ...clockStarter(state, given)('withdrawalCheck'), ...holderOf(given) }] } : {}
    return [{
      type: 'WorkOrderWithdrawn', at: given.now,
      data: { ...facts, by: accountOf(given), goesOn, units: goesOn ? [] : units, ...(because ? { because: [because] } : {}), clocks: { ...(goesOn ? {} : { stop: allRunning(state) }), ...check } },
    }]
  },
}

const holderOf = (given: Given) => (given.actor.kind === 'staff' ? { holderUnit: given.actor.unitCode } : {})

/** Of some that end with it, it is asked whether it was really them: which ones, the order number decides, by another number than the sample of direct answers. */
const sampledForCheck = (state: WorkOrderState, given: Given): Reason | null => {
  const share = given.policy.withdrawal.shareChecked
  if (state.contactId === null || fractionOf(`${state.orderNo}:withdrawal`) >= share) return null
  return { code: 'WITHDRAWAL_SAMPLED', params: { percent: Math.round(share * 1000) / 10 }, source: { policy: 'life-cycle', version: given.policy.version, entry: 'withdrawal.shareChecked' } }
}

/** The requester wants it handled after all. */
export const takeBackWithdrawal: Action<'takeBackWithdrawal'> = {
  type: 'takeBackWithdrawal',
  actors: ['requester', 'agent', 'webAgent', 'shiftLead'],
  guard(state, given) {
    const { withdrawal } = state
    if (!withdrawal) return refuse('NOT_WITHDRAWN')
    if (withdrawal.before === null && isOver(state)) return refuse('WRONG_STATUS', { status: state.status })
    const { takeBackDays } = given.policy.withdrawal
    return given.now > withdrawal.at + takeBackDays * DAY ? refuse('WITHDRAWAL_TAKE_BACK_OVER', { days: takeBackDays }) : null
  },
  decide({ textId, textDigest, callId, rejoins }, state, given) {
    if (given.actor.kind === 'staff' && callId === null) return refuse('CALL_ID_MISSING')
    const alone = goesAlone(state, rejoins)
    return [{ type: 'WithdrawalTakenBack', at: given.now, data: { textId, textDigest, callId, by: accountOf(given), alone, clocks: asBefore(state, alone, given) } }]
  },
}

const goesAlone = (state: WorkOrderState, rejoins: boolean): boolean => state.withdrawal?.before?.status === 'merged' && !rejoins

/** Clocks of the chain and of shares. What units or people had asked each other meanwhile lapses with the withdrawal, and may be asked again. */
const chain: readonly string[] = ['total', 'intake', 'appealReview', 'dispatch', 'infoWait', 'sign', 'onwardDispatch', 'handling', 'firstContact', 'unitReview', 'rework']

/** Clocks go on where they stood; only the total clock has run all the time. */
const asBefore = (state: WorkOrderState, alone: boolean, given: Given): ClockEffects => {
  const stop = running(state, ['withdrawalCheck'])
  const stopped = state.clocks.filter((clock) => state.withdrawal?.before?.clocks.includes(clock.no) && chain.includes(clock.clockId))
  const moved = stopped.filter((clock) => clock.clockId !== 'total' && !isPaused(clock))
  return { stop, resume: stopped.map((clock) => clock.no), change: moved.map((clock) => stoodStill(clock, given, 'WITHDRAWN')), ...(alone ? { start: [clockStarter(state, given)('dispatch')] } : {}) }
}

/** T61: a sampled call asks "was it you, and of your own will?". If not, the order is as it was and the centre is alarmed. */
export const recordWithdrawalCheck: Action<'recordWithdrawalCheck'> = {
  type: 'recordWithdrawalCheck',
  actors: ['callbackOfficer'],
  guard(state, given) {
    if (running(state, ['withdrawalCheck']).length === 0) return refuse('NO_CHECK_DUE')
    return [state.withdrawal?.by, ...state.handlers].includes(accountOf(given)) ? refuse('CHECK_BY_INVOLVED_PERSON') : null
  },
  decide({ outcome, note, rejoins }, state, given) {
    const by = accountOf(given)
    if (outcome === 'notRequester' || outcome === 'pressed') {
      const alone = goesAlone(state, rejoins)
      return [{ type: 'WithdrawalContested', at: given.now, data: { outcome, note, by, alone, clocks: asBefore(state, alone, given) } }]
    }
    const call = (state.withdrawal?.checkCalls ?? 0) + 1
    const isLast = outcome === 'confirmed' || call >= given.policy.withdrawal.mostCheckCalls
    return [{ type: 'WithdrawalChecked', at: given.now, data: { outcome, call, isLast, note, by, clocks: isLast ? { stop: running(state, ['withdrawalCheck']) } : {} } }]
  },
}

export const withdrawalActions: Actions<WithdrawalCommand> = { withdraw, takeBackWithdrawal, recordWithdrawalCheck }
