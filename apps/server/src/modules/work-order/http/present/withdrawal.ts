import type { CaseWithdrawal, Tracking, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Given } from '../../domain/given.ts'
import { runningClock } from '../../domain/state.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { iso, lastOf } from './facts.ts'

const DAY = 86_400_000
const takeBackUntil = (at: number, { policy }: Pick<Given, 'policy'>): number => at + policy.withdrawal.takeBackDays * DAY

/** Who withdrew it and why, until when it may be taken up again, whether somebody still asks "was it you?". */
export const presentWithdrawal = ({ state, events, texts }: CaseRecord, given: Given, cover: Cover): Pick<WorkOrder, 'withdrawal'> => {
  const { withdrawal } = state
  const said = withdrawal ? lastOf(events, 'WorkOrderWithdrawn')?.data : undefined
  if (!withdrawal || !said) return {}
  const calls = withdrawal.checkCalls
  return {
    withdrawal: {
      at: iso(withdrawal.at)!, isByRequester: withdrawal.by === 'requester', reason: said.reason as CaseWithdrawal['reason'], text: cover(texts.find((text) => text.id === said.textId)?.body ?? ''), callId: said.callId, goesOn: said.goesOn,
      takeBackUntil: iso(takeBackUntil(withdrawal.at, given))!, check: calls === undefined ? null : { calls, most: given.policy.withdrawal.mostCheckCalls, due: iso(runningClock(state, 'withdrawalCheck')?.dueAt ?? null) },
    },
  }
}

export const publicWithdrawal = ({ state }: CaseRecord, given: Given): Pick<Tracking, 'withdrawal'> =>
  (state.withdrawal ? { withdrawal: { at: iso(state.withdrawal.at)!, takeBackUntil: given.now > takeBackUntil(state.withdrawal.at, given) ? null : iso(takeBackUntil(state.withdrawal.at, given)) } } : {})
