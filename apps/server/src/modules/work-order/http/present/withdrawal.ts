import type { CaseWithdrawal, Tracking, WorkOrder } from '@suban/contract'
import type { Cover } from '../../../identity/index.ts'
import type { Given } from '../../domain/given.ts'
import { runningClock } from '../../domain/state.ts'
import type { WorkOrderState } from '../../domain/state.ts'
import { takeBackWithdrawal, withdraw } from '../../domain/withdrawal/actions.ts'
import type { CaseRecord } from '../../store/read-case.ts'
import { iso, lastOf } from './facts.ts'

const DAY = 86_400_000
/** Null where it may not be taken up again. */
const takeBackUntil = (state: WorkOrderState, given: Given): string | null =>
  (state.withdrawal && takeBackWithdrawal.guard(state, given) === null ? iso(state.withdrawal.at + given.policy.withdrawal.takeBackDays * DAY) : null)

/** Who withdrew it and why, until when it may be taken up again, whether somebody still asks "was it you?". */
export const presentWithdrawal = ({ state, events, texts }: CaseRecord, given: Given, cover: Cover): Pick<WorkOrder, 'withdrawal'> => {
  const { withdrawal } = state
  const said = withdrawal ? lastOf(events, 'WorkOrderWithdrawn')?.data : undefined
  if (!withdrawal || !said) return {}
  const calls = withdrawal.checkCalls
  return {
    withdrawal: {
      at: iso(withdrawal.at)!, isByRequester: withdrawal.by === 'requester', reason: said.reason as CaseWithdrawal['reason'], text: cover(texts.find((text) => text.id === said.textId)?.body ?? ''), callId: said.callId, goesOn: said.goesOn,
      takeBackUntil: takeBackUntil(state, given), check: calls === undefined ? null : { calls, most: given.policy.withdrawal.mostCheckCalls, due: iso(runningClock(state, 'withdrawalCheck')?.dueAt ?? null) },
    },
  }
}

/** That it was withdrawn, and until when it may be taken up again; before that, what would come of a withdrawal. */
export const publicWithdrawal = ({ state }: CaseRecord, given: Given): Pick<Tracking, 'withdrawal' | 'ifWithdrawn'> => {
  if (state.withdrawal) return { withdrawal: { at: iso(state.withdrawal.at)!, takeBackUntil: takeBackUntil(state, given) } }
  return withdraw.guard(state, given) === null ? { ifWithdrawn: { takeBackDays: given.policy.withdrawal.takeBackDays, goesOn: state.members.length > 0 } } : {}
}

/**
 * Whether the phone's last figures are asked before a request is taken back: the secret link alone is not enough to end it. Who has left
 * no phone, or had it erased, cannot be asked.
 */
export const asksPhoneTail = (maskedPhone: string | undefined): boolean => maskedPhone !== undefined && /\d{4}$/.test(maskedPhone)
