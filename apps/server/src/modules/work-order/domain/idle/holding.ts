import type { Reason } from '@suban/domain-kit'
import type { WorkOrderEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { absent, isOpenShare, leadOf, runningClock, type WorkOrderState } from '../state.ts'

/** Who has the order at an instant: a unit, a desk of the centre, or the requester. */
export type Holder = { readonly kind: 'unit'; readonly unitCode: string } | { readonly kind: 'desk'; readonly desk: 'intake' | 'dispatch' | 'centreReview' | 'callBack' | 'transfer' } | { readonly kind: 'requester' }

/**
 * `handled`: a unit works on it. `idle`: nobody does although somebody should; charged to the holder (谁持单谁计). `waiting`: it is with
 * somebody who has a clock of their own for it (review, call-back), or with the requester.
 */
export type Holding = { readonly kind: 'handled' | 'idle' | 'waiting'; readonly holder: Holder; readonly because: Reason }
export type HoldingStretch = Holding & { readonly from: number; readonly to: number }

const desk = (name: Extract<Holder, { kind: 'desk' }>['desk']): Holder => ({ kind: 'desk', desk: name })
const unit = (unitCode: string): Holder => ({ kind: 'unit', unitCode })
const because = (code: string): Reason => ({ code, params: {} })

/** Who holds the order as it stands, and whether somebody handles it. */
export const holdingOf = (state: WorkOrderState): Holding => {
  const lead = leadOf(state)
  const handled = (code: string): Holding => (lead ? { kind: 'handled', holder: unit(lead.unitCode), because: because(code) } : { kind: 'idle', holder: desk('dispatch'), because: because('HELD_FOR_DISPATCH') })
  const byLead = (unsigned: string, signed: string): Holding | null => {
    if (!lead || !isOpenShare(lead)) return null
    return lead.status === 'signPending' ? { kind: 'idle', holder: unit(lead.unitCode), because: because(unsigned) } : { kind: 'handled', holder: unit(lead.unitCode), because: because(signed) }
  }
  switch (state.status) {
    case 'intakePending': return { kind: 'idle', holder: desk('intake'), because: because('HELD_FOR_INTAKE') }
    case 'infoNeeded': return { kind: 'waiting', holder: { kind: 'requester' }, because: because('HELD_FOR_INFORMATION') }
    case 'emergencyTransferred': return { kind: 'waiting', holder: desk('transfer'), because: because('HELD_BY_OTHERS') }
    case 'dispatchPending': return { kind: 'idle', holder: desk('dispatch'), because: because('HELD_FOR_DISPATCH') }
    case 'preConsult': return { kind: 'idle', holder: desk('dispatch'), because: because('HELD_IN_CONSULTATION') }
    case 'signPending': return byLead('HELD_UNSIGNED', 'HELD_HANDLED') ?? handled('HELD_HANDLED')
    case 'returnReview': return byLead('HELD_RETURN_UNSIGNED', 'HELD_RETURN_HANDLED') ?? handled('HELD_HANDLED')
    case 'arbitration': return byLead('HELD_DISPUTE_UNSIGNED', 'HELD_DISPUTE_HANDLED') ?? { kind: 'idle', holder: unit(arbiterOf(state)), because: because('HELD_UNRULED') }
    case 'escalated': return byLead('HELD_UNSIGNED', 'HELD_HANDLED') ?? handled('HELD_HANDLED')
    case 'handling': case 'unitReview': case 'rework': case 'suspended': return handled('HELD_HANDLED')
    case 'centreReview': return { kind: 'waiting', holder: desk('centreReview'), because: because('HELD_FOR_REVIEW') }
    case 'callBackPending': case 'callingBack': return { kind: 'waiting', holder: desk('callBack'), because: because('HELD_FOR_CALL_BACK') }
    case 'merged': return state.memberCallBack ? { kind: 'waiting', holder: desk('callBack'), because: because('HELD_FOR_CALL_BACK') } : { kind: 'waiting', holder: desk('dispatch'), because: because('HELD_BY_MAIN_ORDER') }
    case 'directAnswered': return { kind: 'waiting', holder: { kind: 'requester' }, because: because('HELD_ANSWERED') }
    case 'absent': case 'declined': case 'closed': case 'archived': case 'withdrawn': case 'terminated': return { kind: 'waiting', holder: { kind: 'requester' }, because: because('HELD_OVER') }
  }
}

const arbiterOf = (state: WorkOrderState): string => (runningClock(state, 'disputeCity') ?? runningClock(state, 'disputeDistrict'))?.holderUnit ?? ''

/**
 * The whole life of an order up to an instant, cut into stretches without gap or overlap: every minute is charged to exactly one holder,
 * idle or not, or was handled.
 *
 * @param until epoch milliseconds; where the order is over before, its end
 */
export const holdingHistory = (events: readonly WorkOrderEvent[], until: number): readonly HoldingStretch[] => {
  const stretches: HoldingStretch[] = []
  let state: WorkOrderState = absent
  let from: number | null = null
  const close = (to: number) => {
    if (from === null || to <= from) return
    const holding = holdingOf(state)
    const last = stretches.at(-1)
    if (last && isSame(last, holding)) stretches[stretches.length - 1] = { ...last, to }
    else stretches.push({ ...holding, from, to })
    from = to
  }
  for (const event of events) {
    if (event.at > until) break
    close(event.at)
    state = evolve(state, event)
    from ??= state.registeredAt
  }
  close(until)
  // What comes after the end is nobody's; where the requester had it taken up again, it was theirs.
  return holdingOf(state).because.code === 'HELD_OVER' && stretches.at(-1)?.because.code === 'HELD_OVER' ? stretches.slice(0, -1) : stretches
}

const isSame = (one: Holding, other: Holding): boolean => one.kind === other.kind && one.because.code === other.because.code && JSON.stringify(one.holder) === JSON.stringify(other.holder)
